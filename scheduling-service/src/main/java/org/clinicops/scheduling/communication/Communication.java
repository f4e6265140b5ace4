package org.clinicops.scheduling.communication;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.communication.Expectations.News;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.delivery.Delivery;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One thing that a patient is told about an appointment (FHIR Communication). It is
 * opened as the appointment changes, or for a time before the visit, and ends as it is
 * sent or, if the appointment has changed by then, as not needed.
 *
 * @param sequence how many changes the appointment had seen
 * @param visit when and where it takes place; null if it does not
 * @param cancelled when and where the patient expects it, if it does not take place then
 */
@Document("communications")
public record Communication(@Id CommunicationId id, @Indexed(name = "appointment") AppointmentId appointment, Kind kind,
		int sequence, @Nullable VisitTime visit, @Nullable VisitTime cancelled, Delivery delivery) {

	/** What became of an appointment. */
	static Communication news(AppointmentId appointment, int sequence, News news, Instant due) {
		return new Communication(CommunicationId.ofNews(appointment, sequence), appointment, news.kind(), sequence,
				news.visit(), news.cancelled(), Delivery.dueAt(due));
	}

	/** That a visit is near. */
	static Communication reminder(AppointmentId appointment, int sequence, VisitTime visit, Instant due) {
		return new Communication(CommunicationId.ofReminder(appointment, visit.start(), due), appointment,
				Kind.REMINDER, sequence, visit, null, Delivery.dueAt(due));
	}

	static int sequence(Appointment appointment) {
		return appointment.history().changes().size();
	}

	/**
	 * When and where the visit is that it tells of: as the patient expects it, if it says
	 * that it does not take place, or else as it is now.
	 */
	public VisitTime tellsOf(Appointment now) {
		return (this.cancelled != null && this.kind == Kind.CANCELLATION) ? this.cancelled : VisitTime.of(now);
	}

	/**
	 * What still has to be told, the appointment being as it is now. Of an update that
	 * comes too late for the time that it tells of, what is left is that the visit does
	 * not take place when the patient expects it.
	 */
	Optional<Communication> asNeeded(Appointment now, Instant at) {
		return Stream.concat(Stream.of(this), asCancellation().stream())
			.filter((told) -> told.isNeeded(now, at))
			.findFirst();
	}

	private Optional<Communication> asCancellation() {
		return (this.kind == Kind.UPDATE && this.cancelled != null) ? Optional.of(new Communication(this.id,
				this.appointment, Kind.CANCELLATION, this.sequence, null, this.cancelled, this.delivery))
				: Optional.empty();
	}

	/**
	 * Whether it still has to be told: news until there are other news, a reminder as
	 * long as the visit begins when it did, both until then.
	 */
	private boolean isNeeded(Appointment now, Instant at) {
		if (!tellsOf(now).start().isAfter(at)) {
			return false;
		}
		return (this.kind == Kind.REMINDER) ? VisitTime.expectedOf(now).map(VisitTime::start).equals(visitStart())
				: this.sequence == sequence(now);
	}

	private Optional<Instant> visitStart() {
		return Optional.ofNullable(this.visit).map(VisitTime::start);
	}

	boolean isNewsBefore(int later) {
		return this.kind != Kind.REMINDER && this.sequence < later;
	}

	/**
	 * Whether the patient may have it: an attempt that died, or that failed, may have got
	 * it out all the same.
	 */
	boolean mayHaveArrived() {
		return switch (this.delivery.status()) {
			case SENT -> true;
			case NO_ADDRESS -> false;
			// The last attempt found out before it posted anything
			case NOT_NEEDED -> this.delivery.attempts() > 1;
			case PENDING, RETRYING -> this.delivery.attempts() > 0;
		};
	}

	boolean hasArrived() {
		return this.delivery.status() == Delivery.Status.SENT;
	}

	/** What patients are told. */
	public enum Kind {

		/** A visit is booked. */
		CONFIRMATION,
		/** It takes place at another time or site. */
		UPDATE,
		/** It does not take place. */
		CANCELLATION,
		/** It takes place soon. */
		REMINDER

	}

}
