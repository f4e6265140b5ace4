package org.clinicops.referral;

import java.util.UUID;

import org.clinicops.support.testing.Broker;

/** Intakes as intake-service announces them. */
public final class Intakes {

	/** Their topic. */
	public static final String TOPIC = "clinic.intake.v1";

	/** Where those go that cannot be handled. */
	public static final String DEAD_LETTERS = TOPIC + ".referral-service.dlt";

	/** Their event. */
	public static final String SUBMITTED = "clinic.intake.submitted.v1";

	private Intakes() {
	}

	/** Announces a new routine intake with these pathways; returns its id. */
	public static String submit(String... pathways) {
		String intake = "intake-" + UUID.randomUUID();
		Broker.send(TOPIC, SUBMITTED, intake, data(intake, "ROUTINE", pathways));
		return intake;
	}

	/** The data of such an event. */
	public static String data(String intake, String urgency, String... pathways) {
		return """
				{"intakeId":"%s","patientId":"patient-of-%s","condition":"CERVICAL_DYSTONIA","urgency":"%s",
				 "pathways":["%s"],"preferredSites":["WH"],"language":"en","submittedAt":"2026-11-23T17:05:00Z"}"""
			.formatted(intake, intake, urgency, String.join("\",\"", pathways));
	}

}
