package org.clinicops.intake.submission;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far one pathway of an intake has come, as far as the other services have told.
 *
 * @param since when that was reached
 * @param recipient to whom the patient was referred, if it was a referral
 */
public record CarePathway(Pathway pathway, Status status, Instant since, @Nullable String recipient) {

	static CarePathway requested(Pathway pathway, Instant now) {
		return new CarePathway(pathway, Status.REQUESTED, now, null);
	}

	/**
	 * What is known after one more report. Reports may come twice and in any order: the
	 * one that happened last counts, and {@code OPEN} only ever follows
	 * {@code REQUESTED}.
	 */
	CarePathway after(Report report) {
		boolean news = (report.status() == Status.OPEN) ? this.status == Status.REQUESTED
				: this.status == Status.REQUESTED || this.status == Status.OPEN || report.at().isAfter(this.since);
		String known = (report.recipient() != null) ? report.recipient() : this.recipient;
		return news ? new CarePathway(this.pathway, report.status(), report.at(), known)
				: new CarePathway(this.pathway, this.status, this.since, known);
	}

	/** The stations of a pathway, as far as an intake shows them. */
	public enum Status {

		/** Asked for by the intake. */
		REQUESTED,
		/** A booking request or a referral exists. */
		OPEN,
		/** A visit is booked. */
		BOOKED,
		/** The visit was cancelled; scheduling-service knows whether another will be. */
		VISIT_CANCELLED,
		/** The surgeon will see the patient. */
		REFERRAL_ACCEPTED,
		/** The surgeon will not; the coordinator decides how to go on. */
		REFERRAL_DECLINED

	}

	/**
	 * Word from another service.
	 *
	 * @param at when it happened there
	 */
	public record Report(Pathway pathway, Status status, Instant at, @Nullable String recipient) {
	}

}
