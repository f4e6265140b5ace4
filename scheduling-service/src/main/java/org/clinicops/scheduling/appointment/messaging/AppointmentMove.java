package org.clinicops.scheduling.appointment.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.scheduling.appointment.AppointmentEvent;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.appointment.Kept;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code clinic.appointment.move-held.v1} and {@code .move-released.v1}.
 *
 * @param entry as it is booked
 * @param to where it may move, or might have moved
 * @param heldUntil when the hold of that time ends, or would have ended
 */
record AppointmentMove(@JsonUnwrapped EntryData entry, To to, Instant heldUntil, Instant at) {

	static AppointmentMove of(AppointmentEvent.MoveHeld event) {
		return new AppointmentMove(EntryData.of(event.entry()), To.of(event.move()), event.move().hold().expiresAt(),
				event.at());
	}

	static AppointmentMove of(AppointmentEvent.MoveReleased event) {
		return new AppointmentMove(EntryData.of(event.entry()), To.of(event.move()), event.move().hold().expiresAt(),
				event.at());
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record To(String site, String practitionerId, String roomId, @Nullable String deviceId, Instant start,
			Instant end) {

		static To of(Kept move) {
			BookedVisit visit = move.visit();
			return new To(visit.site().value(), visit.practitioner().value(), visit.room().value(),
					(visit.device() != null) ? visit.device().value() : null, visit.start(), visit.end());
		}

	}

}
