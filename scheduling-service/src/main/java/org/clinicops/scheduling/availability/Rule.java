package org.clinicops.scheduling.availability;

import java.time.Instant;
import java.util.function.Function;

import org.clinicops.support.domain.Codes;
import org.clinicops.support.domain.Reason;

/**
 * What keeps a visit from being booked whoever else comes: each rule can be listed,
 * explained and tested on its own.
 */
enum Rule {

	/** Nobody can come to a visit that has begun. */
	IN_THE_PAST((visit, plan, now) -> visit.start().isBefore(now), (visit) -> "This time has passed."),

	/** Whoever prepares the visit needs some notice. */
	TOO_SOON(
			(visit, plan, now) -> !visit.start().isBefore(now) && visit.start().isBefore(now.plus(visit.type().lead())),
			(visit) -> "%s is booked at least %d minutes ahead.".formatted(visit.type().name(),
					visit.type().leadMinutes())),

	/** The rota of a distant day is not settled. */
	TOO_FAR_AHEAD((visit, plan, now) -> visit.start().isAfter(now.plus(visit.type().horizon())),
			(visit) -> "%s is booked at most %d days ahead.".formatted(visit.type().name(),
					visit.type().horizonDays())),

	/** Starts are on a raster, so that visits lie close together. */
	OFF_GRID((visit, plan, now) -> !visit.type().mayStartAt(visit.localStart().toLocalTime()),
			(visit) -> "%s starts every %d minutes, counted from midnight.".formatted(visit.type().name(),
					visit.type().step())),

	/** The patient needs an open door. */
	SITE_CLOSED((visit, plan, now) -> !plan.isOpen(visit.time()),
			(visit) -> "%s is closed then.".formatted(visit.site().name())),

	/**
	 * Sessions keep their distance for travel, so a visit stays inside one, buffers
	 * included.
	 */
	OUTSIDE_ROTA((visit, plan, now) -> !plan.hasOnDuty(visit.practitioner(), visit.occupied()),
			(visit) -> "%s has no session at %s that holds the visit and its buffers."
				.formatted(visit.practitioner().name(), visit.site().name())),

	/** Only who is qualified for a type of visit does it. */
	NOT_QUALIFIED((visit, plan, now) -> !visit.practitioner().mayDo(visit.type()),
			(visit) -> "%s does not do %s.".formatted(visit.practitioner().name(), visit.type().name())),

	/** The room has to be there, and equipped. */
	UNSUITABLE_ROOM((visit, plan, now) -> !plan.roomsFor(visit.type()).contains(visit.room()),
			(visit) -> "%s is not a room of %s for %s.".formatted(visit.room().name(), visit.site().name(),
					visit.type().name())),

	/** The device has to be there, and of the kind that is needed. */
	UNSUITABLE_DEVICE((visit, plan, now) -> !plan.hasDeviceOf(visit),
			(visit) -> (visit.device() != null) ? "%s is not a device of %s for %s.".formatted(visit.device().name(),
					visit.site().name(), visit.type().name()) : "%s needs a device.".formatted(visit.type().name()));

	@SuppressWarnings("ImmutableEnumChecker") // functions without a state
	private final Check broken;

	@SuppressWarnings("ImmutableEnumChecker") // functions without a state
	private final Function<Visit, String> explanation;

	Rule(Check broken, Function<Visit, String> explanation) {
		this.broken = broken;
		this.explanation = explanation;
	}

	/**
	 * Whether it matters when somebody asks; if so, it does not matter of the visit who
	 * and what is in it.
	 */
	boolean isOfTheClock() {
		return this == IN_THE_PAST || this == TOO_SOON || this == TOO_FAR_AHEAD;
	}

	boolean forbids(Visit visit, DayPlan plan, Instant now) {
		return this.broken.test(visit, plan, now);
	}

	Reason reasonAgainst(Visit visit) {
		return new Reason(Codes.kebab(this), this.explanation.apply(visit));
	}

	/** Whether the rule stands in the way. */
	@FunctionalInterface
	private interface Check {

		boolean test(Visit visit, DayPlan plan, Instant now);

	}

}
