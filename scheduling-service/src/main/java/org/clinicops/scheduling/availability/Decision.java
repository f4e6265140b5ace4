package org.clinicops.scheduling.availability;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.clinicops.support.domain.Reason;

/**
 * Whether a visit can be booked, and if not, everything that stands in the way. The same
 * decision serves the search, the question "why not?" and the booking.
 *
 * @param reasons none if it can be booked
 */
public record Decision(List<Reason> reasons) {

	private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("HH:mm");

	/**
	 * What speaks against the visit, by the rules and by what is taken.
	 * @param plan of the visit's site and day
	 * @param occupancy what is taken; {@link Occupancy#NONE} leaves that question to the
	 * book
	 */
	public static Decision on(Visit visit, DayPlan plan, Occupancy occupancy, Instant now) {
		Stream<Reason> rules = Arrays.stream(Rule.values())
			.filter((rule) -> rule.forbids(visit, plan, now))
			.map((rule) -> rule.reasonAgainst(visit));
		return new Decision(Stream.concat(rules, conflicts(visit, occupancy)).toList());
	}

	/**
	 * Whether the rules allow the visit whenever it is asked for: as long as the plan is
	 * the same, so is the answer.
	 */
	static boolean isInPlan(Visit visit, DayPlan plan) {
		return Arrays.stream(Rule.values())
			.filter((rule) -> !rule.isOfTheClock())
			.noneMatch((rule) -> rule.forbids(visit, plan, visit.start()));
	}

	/**
	 * Whether the rules allow the visit now, if they ever do; the answer is the same for
	 * all visits of a type that start then.
	 */
	static boolean isInTime(Visit visit, DayPlan plan, Instant now) {
		return Arrays.stream(Rule.values())
			.filter(Rule::isOfTheClock)
			.noneMatch((rule) -> rule.forbids(visit, plan, now));
	}

	public boolean isBookable() {
		return this.reasons.isEmpty();
	}

	private static Stream<Reason> conflicts(Visit visit, Occupancy occupancy) {
		return visit.uses()
			.flatMap((use) -> occupancy.takenDuring(use).map((taken) -> busy(visit, use.resource(), taken)).stream());
	}

	private static Reason busy(Visit visit, Resource resource, Interval taken) {
		return new Reason(resource.kind().code() + "-busy",
				"%s is taken from %s to %s.".formatted(visit.nameOf(resource),
						WALL_CLOCK.format(taken.start().atZone(visit.site().zone())),
						WALL_CLOCK.format(taken.end().atZone(visit.site().zone()))));
	}

}
