package org.clinicops.scheduling.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

import org.clinicops.scheduling.availability.DayPlan;
import org.clinicops.scheduling.availability.Interval;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.catalogue.Catalogue;

/**
 * How long somebody has to decide on an offer: only while the site is open, as nobody
 * calls a patient at night, and at the longest until the visit would begin.
 *
 * @param length of opening hours
 */
public record OfferPolicy(Duration length) {

	/**
	 * When an offer of this visit ends that is made now; empty if the site does not open
	 * before it begins: held for somebody who cannot be called, it would be nobody's.
	 */
	Optional<Instant> end(Visit visit, Catalogue catalogue, Instant now) {
		Duration left = this.length;
		Instant end = null;
		Iterator<Interval> hours = openFrom(now, visit, catalogue).iterator();
		while (hours.hasNext() && left.compareTo(Duration.ZERO) > 0) {
			Interval open = hours.next();
			Instant from = open.start().isAfter(now) ? open.start() : now;
			Instant to = earlier(from.plus(left), earlier(open.end(), visit.start()));
			if (from.isBefore(to)) {
				end = to;
				left = left.minus(Duration.between(from, to));
			}
		}
		return Optional.ofNullable(end);
	}

	/** No further than somebody looks. */
	private static Stream<Interval> openFrom(Instant now, Visit visit, Catalogue catalogue) {
		return Stream
			.iterate(LocalDate.ofInstant(now, visit.site().zone()), (date) -> !date.isAfter(visit.date()),
					(date) -> date.plusDays(1))
			.flatMap((date) -> DayPlan.of(catalogue, visit.site(), date)
				.open()
				.stream()
				.sorted(Comparator.comparing(Interval::start)));
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
