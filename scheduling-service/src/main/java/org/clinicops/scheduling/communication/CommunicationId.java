package org.clinicops.scheduling.communication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.Identifier;

/**
 * A communication; it follows from what is told, so whatever tells it again finds it
 * there. It stands in mails, and says nothing.
 */
public record CommunicationId(String value) implements Identifier {

	/** Of the news about an appointment after so many changes. */
	static CommunicationId ofNews(AppointmentId appointment, int sequence) {
		return of(appointment.value() + "/news/" + sequence);
	}

	/** Of a reminder of a visit that begins then. */
	static CommunicationId ofReminder(AppointmentId appointment, Instant start, Instant due) {
		return of(appointment.value() + "/reminder/" + start + "/" + due);
	}

	private static CommunicationId of(String name) {
		return new CommunicationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
	}

}
