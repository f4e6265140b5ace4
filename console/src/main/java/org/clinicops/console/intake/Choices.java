package org.clinicops.console.intake;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The codes that the form offers, in the order shown; their words are in the messages.
 */
public class Choices {

	public List<String> pathways() {
		return List.of("PHYSICAL_THERAPY", "PAIN_MANAGEMENT", "INJECTION", "SURGERY");
	}

	public List<String> sites() {
		return List.of("NB", "OR", "WH");
	}

	public List<String> headPostures() {
		return List.of("TORTICOLLIS", "LATEROCOLLIS", "RETROCOLLIS", "ANTEROCOLLIS");
	}

	public List<String> sides() {
		return List.of("LEFT", "RIGHT");
	}

	public List<String> painScores() {
		return IntStream.rangeClosed(0, 10).mapToObj(Integer::toString).toList();
	}

	public List<String> painAreas() {
		return List.of("NECK", "UPPER_BACK", "SHOULDERS", "HEADACHE");
	}

	public List<String> onsets() {
		return List.of("GRADUAL", "SUDDEN");
	}

	public List<String> courses() {
		return List.of("WORSENING", "PLATEAU");
	}

	public List<String> treatments() {
		return List.of("LEVODOPA_CLASS", "BACLOFEN", "CLONAZEPAM", "ANALGESICS", "PHYSICAL_THERAPY",
				"STRESS_OR_TALK_THERAPY", "BOTULINUM_TOXIN", "SURGERY");
	}

	public List<String> effects() {
		return List.of("NONE", "SOME", "GOOD");
	}

	public List<String> redFlags() {
		return List.of("SUDDEN_ONSET_WITH_FEVER", "NEW_LIMB_WEAKNESS", "TROUBLE_SWALLOWING_OR_BREATHING",
				"BLADDER_OR_BOWEL_CHANGE", "SADDLE_NUMBNESS", "RECENT_MAJOR_TRAUMA", IntakeForm.NO_RED_FLAG);
	}

	public List<String> yesOrNo() {
		return List.of("true", "false");
	}

}
