package org.clinicops.scheduling.communication.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.communication.Communication;
import org.clinicops.support.delivery.Delivery;
import org.clinicops.support.domain.Codes;
import org.jspecify.annotations.Nullable;

/**
 * How far telling a patient has got; not where to, and not what.
 *
 * @param kind {@code confirmation}, {@code update}, {@code cancellation} or
 * {@code reminder}
 * @param visitStart when the visit takes place of which it tells, if one does
 * @param status {@code pending}, {@code retrying}, {@code sent}, {@code not-needed} or
 * {@code no-address}
 * @param nextAttemptAt when it is due (again)
 * @param lastError {@code unreachable}, {@code refused}, {@code authentication} or
 * {@code bad-address}, of the mail server or gateway, or {@code contact-unavailable}
 */
@Schema(example = """
		{"kind": "confirmation", "visitStart": "2026-12-01T17:00:00Z", "status": "sent", "attempts": 1,
		"sentAt": "2026-11-23T16:01:02Z"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommunicationView(String kind, @Nullable Instant visitStart, String status, int attempts,
		@Nullable Instant nextAttemptAt, @Nullable Instant sentAt, @Nullable String lastError) {

	static CommunicationView of(Communication communication) {
		Delivery delivery = communication.delivery();
		return new CommunicationView(Codes.kebab(communication.kind()),
				(communication.visit() != null) ? communication.visit().start() : null, Codes.kebab(delivery.status()),
				delivery.attempts(), delivery.nextAttemptAt(), delivery.sentAt(), delivery.lastError());
	}

}
