package org.clinicops.scheduling.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

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

	/** When an offer of this visit ends that is made now. */
	Instant end(Visit visit, Catalogue catalogue, Instant now) {
		Duration left = this.length;
		for (Interval open : openUntil(visit, catalogue, now)) {
			Instant from = open.start().isAfter(now) ? open.start() : now;
			Duration there = Duration.between(from, open.end());
			if (there.compareTo(left) >= 0) {
				return earlier(from.plus(left), visit.start());
			}
			left = there.isNegative() ? left : left.minus(there);
		}
		return visit.start();
	}

	private static List<Interval> openUntil(Visit visit, Catalogue catalogue, Instant now) {
		return LocalDate.ofInstant(now, visit.site().zone())
			.datesUntil(visit.date().plusDays(1))
			.flatMap((date) -> DayPlan.of(catalogue, visit.site(), date).open().stream())
			.sorted(Comparator.comparing(Interval::start))
			.toList();
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
