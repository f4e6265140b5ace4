package org.clinicops.localstack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A patient's request, in the shape of the body of {@code POST /api/intakes}.
 */
public record SyntheticIntake(String language, Person patient, String condition, Answers answers, List<String> pathways,
		List<String> preferredSites, String urgency, String note, boolean consent) {

	/**
	 * Nobody: name and address are invented, the phone number is one of those kept for
	 * fiction.
	 */
	public record Person(String givenName, String familyName, LocalDate birthDate, String phone, String email) {
	}

	/** What the form asks about cervical dystonia. */
	public record Answers(Set<String> headPosture, String side, boolean tremor, int painScore, Set<String> painAreas,
			String onset, String course, List<Tried> triedTreatments, boolean anticoagulants, boolean allergies,
			boolean pregnant, boolean activeInfection, Set<String> redFlags) {
	}

	/** A treatment and what it did. */
	public record Tried(String treatment, String effect) {
	}

}
