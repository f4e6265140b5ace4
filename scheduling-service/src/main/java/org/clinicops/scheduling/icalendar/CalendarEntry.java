package org.clinicops.scheduling.icalendar;

import java.time.Instant;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.AppointmentStatus;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.identity.AppointmentId;

/**
 * A visit as a calendar shows it: when and where, but nothing about the patient.
 *
 * @param sequence grows with whatever is done to the visit, also if it is taken back: of
 * two entries for one visit the greater counts
 * @param summary what everybody may see who sees the calendar
 */
public record CalendarEntry(AppointmentId id, int sequence, State state, Instant start, Instant end, String summary,
		String location) {

	/** The visit as the book has it now. */
	public static CalendarEntry of(Appointment appointment, Site site, String summary) {
		return new CalendarEntry(appointment.id(), appointment.history().changes().size(),
				State.of(appointment.status()), appointment.visit().start(), appointment.visit().end(), summary,
				site.name() + ", " + site.address());
	}

	/** The same visit, at the time that the owner of the calendar knows. */
	public CalendarEntry at(Instant from, Instant until) {
		return new CalendarEntry(this.id, this.sequence, this.state, from, until, this.summary, this.location);
	}

	/** The same visit, for somebody who is told that they need not come to it. */
	CalendarEntry cancelled() {
		return new CalendarEntry(this.id, this.sequence, State.CANCELLED, this.start, this.end, this.summary,
				this.location);
	}

	/** What a calendar can say of a visit. */
	public enum State {

		TENTATIVE, CONFIRMED, CANCELLED;

		private static State of(AppointmentStatus status) {
			if (status == AppointmentStatus.HELD) {
				return TENTATIVE;
			}
			return status.takesTime() ? CONFIRMED : CANCELLED;
		}

	}

}
