package org.clinicops.console.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What staff and surgeons read in intake-service, with their own token. */
@HttpExchange("/api")
public interface IntakeService {

	@GetExchange("/intakes/{id}")
	Intake intake(@PathVariable String id);

	/** Newest first. */
	@GetExchange("/intakes")
	Listing<IntakeInList> intakes(@RequestParam String status, @RequestParam int page, @RequestParam int size);

	/**
	 * Patients that the caller may see; others are left out.
	 * @param ids at most 100, separated by commas
	 */
	@GetExchange("/patients")
	Items<Patient> patients(@RequestParam String ids);

	/**
	 * An intake in a list.
	 *
	 * @param redFlags what the patient ticked that cannot wait
	 */
	record IntakeInList(String id, String reference, String patientId, Instant submittedAt, List<String> redFlags) {

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "IntakeInList";
		}

	}

	/** What the patient asked for, as far as the desk needs it. */
	record Intake(String id, String reference, String urgency, Instant submittedAt, @Nullable String note) {

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "Intake";
		}

	}

	/** Who the patient is and how to reach them. */
	record Patient(String id, String givenName, String familyName, LocalDate birthDate, String phone,
			@Nullable String email, String language) {

		public String name() {
			return this.givenName + " " + this.familyName;
		}

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "Patient";
		}

	}

}
