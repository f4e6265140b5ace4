package org.clinicops.localstack.launcher;

import java.util.List;
import java.util.Map;

/**
 * One pathway of one intake of the demo: a visit to be booked or a referral to be
 * answered.
 *
 * @param pathway its code
 * @param sites where the patient would like to go
 * @param expected what the intake has to say about it in the end
 */
record DemoStep(String intakeId, String patientId, String pathway, List<String> sites, String expected) {

	private static final Map<String, String> FIRST_VISIT = Map.of("PHYSICAL_THERAPY", "PT_EVALUATION",
			"PAIN_MANAGEMENT", "PAIN_CONSULT");

	boolean isReferral() {
		return !FIRST_VISIT.containsKey(this.pathway);
	}

	boolean isBooked() {
		return this.expected.equals("BOOKED");
	}

	/** How it is named where it is missing. */
	String label() {
		return this.pathway + " of intake " + this.intakeId;
	}

	String visitType() {
		return FIRST_VISIT.getOrDefault(this.pathway, "");
	}

	DemoStep expect(String status) {
		return new DemoStep(this.intakeId, this.patientId, this.pathway, this.sites, status);
	}

}
