package org.clinicops.support.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.index.Indexed;

/**
 * An event as it will be published, waiting in its aggregate's document. Its parts but
 * the data become CloudEvents 1.0 attributes.
 *
 * @param id unique for ever; a second publication carries the same one
 * @param type such as {@code clinic.intake.submitted.v1}
 * @param sequence 1 for the aggregate's first event, then without gaps
 * @param time when it happened; it has waited here since then
 * @param causationId the event that led to this one, if one did
 * @param traceparent the W3C trace context of the command, if it was traced
 * @param data JSON
 */
public record PendingEvent(String id, String type, long sequence,
		@Indexed(name = "outbox_time", sparse = true) Instant time, @Nullable String causationId,
		@Nullable String traceparent, String data) {
}
