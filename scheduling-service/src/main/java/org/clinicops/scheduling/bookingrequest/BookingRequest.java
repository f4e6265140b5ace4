package org.clinicops.scheduling.bookingrequest;

import java.time.Instant;
import java.util.List;

import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.IntakeId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Aggregate;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A pathway of an intake that waits in the work queue until a visit is booked for it
 * (FHIR ServiceRequest). Its id follows from intake and pathway, so it opens once.
 */
@Document("booking_requests")
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
	 * request, so nothing that happened later can be about an earlier one.
	 */
	void note(AppointmentId appointment, Status outcome, Instant at) {
		if (this.decidedAt == null || !at.isBefore(this.decidedAt)) {
			this.appointmentId = (outcome == Status.BOOKED) ? appointment : null;
			this.status = outcome;
			this.decidedAt = at;
		}
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
