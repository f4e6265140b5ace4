package org.clinicops.support.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/**
 * The attributes of an event on its way in (CloudEvents 1.0, binary mode).
 *
 * @param id the same on every delivery of the same event
 * @param sequence 1 for the first event of what it is about, then without gaps; 0 if it
 * does not say
 */
public record ReceivedEvent(String id, String type, long sequence, Instant time, @Nullable String traceparent) {

	static ReceivedEvent of(MessageHeaders headers) {
		try {
			return new ReceivedEvent(required(headers, "ce_id"), required(headers, "ce_type"),
					number(text(headers, "ce_sequence")),
					OffsetDateTime.parse(required(headers, "ce_time")).toInstant(), text(headers, "traceparent"));
		}
		catch (DateTimeParseException ex) {
			throw new UnprocessableEventException("An attribute of the event cannot be read: " + ex.getMessage());
		}
	}

	/** Whether nothing was told of what it is about before. */
	public boolean isFirst() {
		return this.sequence == 1;
	}

	/** The type without its version: {@code clinic.intake.submitted}. */
	static String nameOf(String type) {
		return type.replaceFirst("\\.v\\d+$", "");
	}

	static String typeOf(Message<?> message) {
		return required(message.getHeaders(), "ce_type");
	}

	private static String required(MessageHeaders headers, String name) {
		String value = text(headers, name);
		if (value == null) {
			throw new UnprocessableEventException("The record is not a CloudEvent: it has no " + name + " header.");
		}
		return value;
	}

	private static long number(@Nullable String sequence) {
		return (sequence != null && sequence.matches("\\d{1,18}")) ? Long.parseLong(sequence) : 0;
	}

	/**
	 * On its way in, Spring Cloud Function renames what is {@code ce_type} on the wire to
	 * {@code ce-type}.
	 */
	private static @Nullable String text(MessageHeaders headers, String name) {
		Object value = headers.getOrDefault(name, headers.get(name.replace("ce_", "ce-")));
		return (value instanceof byte[] bytes) ? new String(bytes, StandardCharsets.UTF_8)
				: Objects.toString(value, null);
	}

}
