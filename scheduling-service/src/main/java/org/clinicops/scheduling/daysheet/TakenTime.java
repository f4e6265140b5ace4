package org.clinicops.scheduling.daysheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.AppointmentStatus;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.appointment.Hold;
import org.clinicops.scheduling.appointment.Kept;
import org.clinicops.scheduling.appointment.Overbooking;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * A time in the book: an appointment's own, or the one where it may move.
 *
 * @param hold null if it is not only held
 */
public record TakenTime(Appointment appointment, BookedVisit visit, AppointmentStatus status, @Nullable Hold hold,
		@Nullable Overbooking overbooking) {

	static Stream<TakenTime> of(Appointment appointment) {
		TakenTime own = new TakenTime(appointment, appointment.visit(), appointment.status(), appointment.hold(),
				appointment.overbooking());
		return Stream.concat(Stream.of(own),
				Stream.ofNullable(appointment.move()).map((move) -> ofMove(appointment, move)));
	}

	private static TakenTime ofMove(Appointment appointment, Kept move) {
		return new TakenTime(appointment, move.visit(), AppointmentStatus.HELD, move.hold(), null);
	}

	boolean isOn(SiteCode site, LocalDate date) {
		return this.visit.site().equals(site) && this.visit.date().equals(date);
	}

	/** Whether somebody else may have it. */
	boolean isOver(Instant now) {
		return this.hold != null && this.hold.isOver(now);
	}

}
