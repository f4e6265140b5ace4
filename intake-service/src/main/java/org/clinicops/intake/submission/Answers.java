package org.clinicops.intake.submission;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The clinical part of an intake for cervical dystonia, in codes (FHIR
 * QuestionnaireResponse).
 *
 * @param painScore 0 to 10, numeric rating scale
 * @param redFlags anything here makes the intake an emergency
 */
public record Answers(@Nullable Set<HeadPosture> headPosture, @Nullable Side side, @Nullable Boolean tremor,
		int painScore, @Nullable Set<PainArea> painAreas, @Nullable Onset onset, @Nullable Course course,
		@Nullable List<TriedTreatment> triedTreatments, @Nullable Boolean anticoagulants, @Nullable Boolean allergies,
		@Nullable Boolean pregnant, @Nullable Boolean activeInfection, Set<RedFlag> redFlags) {

	/** Says nothing: this may end up in a log. */
	@Override
	public String toString() {
		return "Answers";
	}

	/**
	 * Where the head is pulled: chin to a shoulder, ear to a shoulder, chin up, chin
	 * down.
	 */
	public enum HeadPosture {

		TORTICOLLIS, LATEROCOLLIS, RETROCOLLIS, ANTEROCOLLIS

	}

	/** The side that it is pulled to. */
	public enum Side {

		LEFT, RIGHT

	}

	/** Where it hurts. */
	public enum PainArea {

		NECK, UPPER_BACK, SHOULDERS, HEADACHE

	}

	/** How it began. */
	public enum Onset {

		GRADUAL, SUDDEN

	}

	/** How it goes on. */
	public enum Course {

		WORSENING, PLATEAU

	}

	/** A treatment tried before, and what came of it. */
	public record TriedTreatment(Treatment treatment, Effect effect) {

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "TriedTreatment";
		}

	}

	/** Treatments that patients may have tried. */
	public enum Treatment {

		LEVODOPA_CLASS, BACLOFEN, CLONAZEPAM, ANALGESICS, PHYSICAL_THERAPY, STRESS_OR_TALK_THERAPY, BOTULINUM_TOXIN,
		SURGERY

	}

	/** How much a treatment helped. */
	public enum Effect {

		NONE, SOME, GOOD

	}

	/** Signs that must not wait in any queue. */
	public enum RedFlag {

		SUDDEN_ONSET_WITH_FEVER, NEW_LIMB_WEAKNESS, TROUBLE_SWALLOWING_OR_BREATHING, BLADDER_OR_BOWEL_CHANGE,
		SADDLE_NUMBNESS, RECENT_MAJOR_TRAUMA

	}

}
