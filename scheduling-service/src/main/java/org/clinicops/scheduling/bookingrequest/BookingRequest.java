package org.clinicops.scheduling.bookingrequest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.IntakeId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A pathway of an intake that waits in the work queue until a visit is booked for it
 * (FHIR ServiceRequest). Its id follows from intake and pathway, so it opens once.
 */
@Document("booking_requests")
@CompoundIndex(name = "queue", def = "{ status: 1, urgency: -1, openedAt: 1, _id: 1 }")
public class BookingRequest extends Aggregate<BookingRequestEvent> {

	@Id
	private final BookingRequestId id;

	private final IntakeId intakeId;

	private final PatientId patientId;

	private final Pathway pathway;

	private final Urgency urgency;

	private final List<SiteCode> preferredSites;

	private final Instant openedAt;

	private Status status = Status.OPEN;

	private @Nullable AppointmentId appointmentId;

	/** When the appointment became what decides the status. */
	private @Nullable Instant decidedAt;

	/** Time decides whether it still counts, and whether a snooze does. */
	private @Nullable QueueClaim claim;

	@Indexed(name = "snoozed_until", sparse = true)
	private @Nullable Instant snoozedUntil;

	BookingRequest(BookingRequestId id, IntakeId intakeId, PatientId patientId, Pathway pathway, Urgency urgency,
			List<SiteCode> preferredSites, Instant openedAt) {
		this.id = id;
		this.intakeId = intakeId;
		this.patientId = patientId;
		this.pathway = pathway;
		this.urgency = urgency;
		this.preferredSites = List.copyOf(preferredSites);
		this.openedAt = openedAt;
	}

	static BookingRequest open(SubmittedIntake intake, Pathway pathway, Instant now) {
		BookingRequest request = new BookingRequest(BookingRequestId.of(intake.id(), pathway), intake.id(),
				intake.patient(), pathway, intake.urgency(), intake.preferredSites(), now);
		request.raise(new BookingRequestEvent.Opened(request.id, request.intakeId, request.patientId, pathway,
				request.urgency, request.preferredSites, now));
		return request;
	}

	/**
	 * Notes what became of an appointment that answers this. It may be told twice and in
	 * any order: what happened last counts. Only one appointment at a time can answer a
	 * request, so nothing that happened later can be about an earlier one. Who worked on
	 * it is done.
	 */
	void note(AppointmentId appointment, Status outcome, Instant at) {
		if (this.decidedAt == null || !at.isBefore(this.decidedAt)) {
			if (this.status != outcome) {
				this.claim = null;
				this.snoozedUntil = null;
			}
			this.appointmentId = (outcome == Status.BOOKED) ? appointment : null;
			this.status = outcome;
			this.decidedAt = at;
		}
	}

	/**
	 * Makes it one person's for a while; again, for a while longer.
	 * @throws Refusal {@code wrong-status} or {@code claimed-by-another}
	 */
	void claim(Worker worker, QueuePolicy policy, Instant now) {
		requireOpen();
		requireNotAnothers(worker, now);
		this.claim = policy.begin(worker, now);
	}

	/**
	 * Gives it back to all; what is nobody's stays so.
	 * @throws Refusal {@code claimed-by-another}
	 */
	void release(Worker worker, Instant now) {
		if (!worker.overrules()) {
			requireNotAnothers(worker, now);
		}
		this.claim = null;
	}

	/**
	 * Puts it off, and gives it back.
	 * @throws Refusal {@code wrong-status} or {@code claimed-by-another}, or if that is
	 * not ahead or too far
	 */
	void snooze(Worker worker, Instant until, QueuePolicy policy, Instant now) {
		requireOpen();
		requireNotAnothers(worker, now);
		policy.requireSoon(until, now);
		this.claim = null;
		this.snoozedUntil = until;
	}

	/** Brings it back at once if it was put off. */
	void wake() {
		this.snoozedUntil = null;
	}

	private void requireOpen() {
		if (this.status != Status.OPEN) {
			throw Refusal.conflict("wrong-status",
					"The request is " + this.status.name().toLowerCase(Locale.ROOT) + ": nobody has to work on it.");
		}
	}

	private void requireNotAnothers(Worker worker, Instant now) {
		QueueClaim current = claimAt(now);
		if (current != null && !current.by().equals(worker.name())) {
			throw Refusal.conflict("claimed-by-another",
					current.shown() + " works on this request. Take another one, or ask them to give it back.");
		}
	}

	/** Whose it is at that time; null if nobody's. */
	public @Nullable QueueClaim claimAt(Instant now) {
		return (this.claim == null || this.claim.isOver(now)) ? null : this.claim;
	}

	/** Until when it is put off at that time; null if it is not. */
	public @Nullable Instant snoozedAt(Instant now) {
		return (this.snoozedUntil == null || !now.isBefore(this.snoozedUntil)) ? null : this.snoozedUntil;
	}

	public BookingRequestId id() {
		return this.id;
	}

	public IntakeId intakeId() {
		return this.intakeId;
	}

	public PatientId patientId() {
		return this.patientId;
	}

	public Pathway pathway() {
		return this.pathway;
	}

	public Urgency urgency() {
		return this.urgency;
	}

	public List<SiteCode> preferredSites() {
		return this.preferredSites;
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	public Status status() {
		return this.status;
	}

	public @Nullable AppointmentId appointmentId() {
		return this.appointmentId;
	}

	@Override
	public String aggregateId() {
		return this.id.value();
	}

	/** Where it stands. */
	public enum Status {

		/** Waits for a visit. */
		OPEN,
		/** Has one. */
		BOOKED,
		/** Had one that the patient did not want after all. */
		CLOSED

	}

}
