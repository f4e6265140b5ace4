package org.clinicops.console.services;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What the public form may ask of intake-service, with the console's own token: hand in
 * an intake, nothing else.
 */
@HttpExchange("/api/intakes")
public interface IntakeFormService {

	@PostExchange
	Receipt submit(@RequestHeader("Idempotency-Key") String key, @RequestBody NewIntake intake);

	/**
	 * What a patient hands in. Values are as typed: whether they are valid is
	 * intake-service's answer.
	 *
	 * @param language {@code en} or {@code es}
	 */
	record NewIntake(String language, Person patient, String condition, Answers answers, List<String> pathways,
			List<String> preferredSites, @Nullable String note, boolean consent) {

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "NewIntake";
		}

	}

	/** The patient as they call themselves; the date is ISO-8601. */
	record Person(@Nullable String givenName, @Nullable String familyName, @Nullable String birthDate,
			@Nullable String phone, @Nullable String email) {

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "Person";
		}

	}

	/**
	 * Answers to the questions on cervical dystonia, as codes.
	 *
	 * @param redFlags an empty list says that none applies, null that the question was
	 * not answered
	 */
	record Answers(@Nullable List<String> headPosture, @Nullable String side, @Nullable Boolean tremor,
			@Nullable Integer painScore, @Nullable List<String> painAreas, @Nullable String onset,
			@Nullable String course, @Nullable List<Tried> triedTreatments, @Nullable Boolean anticoagulants,
			@Nullable Boolean allergies, @Nullable Boolean pregnant, @Nullable Boolean activeInfection,
			@Nullable List<String> redFlags) {

		public static final Answers NONE = new Answers(null, null, null, null, null, null, null, null, null, null, null,
				null, null);

		/** The same answers with other treatments and red flags. */
		public Answers with(List<Tried> tried, @Nullable List<String> flags) {
			return new Answers(this.headPosture, this.side, this.tremor, this.painScore, this.painAreas, this.onset,
					this.course, tried, this.anticoagulants, this.allergies, this.pregnant, this.activeInfection,
					flags);
		}

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "Answers";
		}

	}

	/**
	 * A treatment and how much it helped; no effect given means that it was not tried.
	 */
	record Tried(String treatment, @Nullable String effect) {
	}

	/** intake-service's word that it has the intake. */
	record Receipt(String id, String reference, String status, Instant submittedAt) {

		/** Whether the patient must be told to call emergency services at once. */
		public boolean emergency() {
			return "EMERGENCY".equals(this.status);
		}

	}

}
