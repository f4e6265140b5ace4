package org.clinicops.scheduling.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.clinicops.support.domain.Reason;

/**
 * Nobody is at two sites at once: the sessions of one practitioner never overlap, and
 * between sessions at two sites there is time to travel, extra sessions included. The
 * rota keeps it, so that booking does not have to think of it.
 */
final class TravelTimePolicy {

	private TravelTimePolicy() {
	}

	static List<Reason> flaws(Catalogue catalogue) {
		Stream<List<RotaSession>> daysWithMore = catalogue.extraSessions()
			.map(RotaSession::effectiveFrom)
			.distinct()
			.map(catalogue::sessionsOn);
		return Stream.concat(Stream.of(catalogue.rota()), daysWithMore)
			.flatMap((sessions) -> flaws(sessions, catalogue))
			.distinct()
			.toList();
	}

	private static Stream<Reason> flaws(List<RotaSession> sessions, Catalogue catalogue) {
		return sessions.stream()
			.flatMap((session) -> sessions.stream()
				.skip(sessions.indexOf(session) + 1L)
				.filter((other) -> session.isEverBeside(other) && !isReachable(session, other, catalogue))
				.map((other) -> new Reason("no-time-to-travel",
						"there is no way from session " + session.id() + " to " + other.id())));
	}

	private static boolean isReachable(RotaSession session, RotaSession other, Catalogue catalogue) {
		Duration travel = catalogue.travel(session.site(), other.site()).orElse(Duration.ofDays(1));
		return session.hours().keepsDistance(other.hours(), travel);
	}

}
