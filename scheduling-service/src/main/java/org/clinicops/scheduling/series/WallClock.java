package org.clinicops.scheduling.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

import org.clinicops.support.domain.Reason;

/** Turns what a clock on the wall shows into instants: nine stays nine, all year. */
final class WallClock {

	private WallClock() {
	}

	/**
	 * When the clock shows that time on that day; the first time, if it does so twice.
	 * @return empty if the clock skips it
	 */
	static Optional<Instant> instant(LocalDate date, LocalTime time, ZoneId zone) {
		LocalDateTime local = date.atTime(time);
		return zone.getRules().getValidOffsets(local).stream().findFirst().map(local::toInstant);
	}

	static Reason skips(LocalDate date, LocalTime time) {
		return new Reason("no-such-time", "The clocks skip %s on %s.".formatted(time, date));
	}

}
