package org.clinicops.referral.referral;

import java.time.Instant;
import org.clinicops.referral.identity.IntakeId;
import org.clinicops.referral.identity.PatientId;

import org.clinicops.referral.deadline.Deadlines;
import org.clinicops.referral.deadline.Urgency;
import org.clinicops.referral.recipient.Surgeons;

/** Referrals made on a Tuesday morning, to Dr. Okafor. */
public final class TuesdayReferrals {

	/** 09:05 in Los Angeles. */
	public static final Instant NOW = Instant.parse("2026-11-24T17:05:00Z");

	/** What is promised for them. */
	public static final Deadlines DEADLINES = new Deadlines(Instant.parse("2026-11-26T01:00:00Z"),
			Instant.parse("2026-12-01T01:00:00Z"));

	private TuesdayReferrals() {
	}

	/** One that has just been made for this intake. */
	public static Referral requested(String intake) {
		return requested(intake, NOW);
	}

	/** The same, made at another time. */
	public static Referral requested(String intake, Instant now) {
		Order order = new Order(new IntakeId(intake), new PatientId("patient-of-" + intake), Pathway.INJECTION,
				Surgeons.BOTULINUM_TOXIN, Urgency.ROUTINE);
		return Referral.request(order, Surgeons.OKAFOR, DEADLINES, now);
	}

}
