package org.clinicops.scheduling.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;

import org.clinicops.scheduling.identity.AppointmentId;

import org.springframework.stereotype.Component;

/**
 * The book in memory, so that a search need not ask the store: who and what is taken, and
 * when. It follows the store by some milliseconds; what is offered is looked up there
 * once more (see {@link AvailabilitySearch}), and claims decide.
 */
@Component
public class TakenTimes implements Occupancy {

	/**
	 * No visit is longer: whatever reaches into a time began less than this before it.
	 */
	private static final Duration LONGEST = Duration.ofHours(24);

	private final ConcurrentMap<Resource, NavigableSet<Taken>> byResource = new ConcurrentHashMap<>();

	private final ConcurrentMap<AppointmentId, Known> byAppointment = new ConcurrentHashMap<>();

	/**
	 * Notes what an appointment takes, unless a newer version of it is known.
	 * @param uses none if it takes nothing any more
	 */
	public void note(AppointmentId appointment, long version, Collection<Use> uses) {
		this.byAppointment.compute(appointment, (id, known) -> {
			if (known != null && known.version() >= version) {
				return known;
			}
			List<Use> former = (known != null) ? known.uses() : List.of();
			former.forEach((use) -> ofResource(use.resource()).remove(Taken.of(use, id)));
			uses.forEach((use) -> ofResource(use.resource()).add(Taken.of(use, id)));
			return new Known(version, List.copyOf(uses));
		});
	}

	/** Forgets what has ended by then. */
	public void forgetUntil(Instant time) {
		this.byResource.values().forEach((taken) -> taken.removeIf((one) -> one.isOver(time)));
		this.byAppointment.values()
			.removeIf((known) -> known.uses().stream().allMatch((use) -> !use.time().end().isAfter(time)));
	}

	private NavigableSet<Taken> ofResource(Resource resource) {
		return this.byResource.computeIfAbsent(resource, (first) -> new ConcurrentSkipListSet<>());
	}

	@Override
	public Optional<Interval> takenDuring(Use use) {
		NavigableSet<Taken> taken = this.byResource.get(use.resource());
		if (taken == null) {
			return Optional.empty();
		}
		Interval wanted = Grid.touchedBy(use.time());
		Instant from = null;
		Instant until = wanted.start();
		for (Taken one : taken.subSet(Taken.from(wanted.start().minus(LONGEST)), Taken.from(wanted.end()))) {
			if (one.time().overlaps(wanted)) {
				from = (from != null) ? from : one.time().start();
				until = one.time().end().isAfter(until) ? one.time().end() : until;
			}
		}
		return (from != null) ? Optional.of(new Interval(from, until)) : Optional.empty();
	}

	/** A time of a resource; in the order in which they begin. */
	private record Taken(Interval time, String by) implements Comparable<Taken> {

		private static final Comparator<Taken> ORDER = Comparator.comparing((Taken taken) -> taken.time().start())
			.thenComparing(Taken::by)
			.thenComparing((taken) -> taken.time().end());

		static Taken of(Use use, AppointmentId by) {
			return new Taken(Grid.touchedBy(use.time()), by.value());
		}

		/** What stands before all that begin then. */
		static Taken from(Instant start) {
			return new Taken(Interval.of(start, Duration.ofNanos(1)), "");
		}

		boolean isOver(Instant time) {
			return !this.time.end().isAfter(time);
		}

		@Override
		public int compareTo(Taken other) {
			return ORDER.compare(this, other);
		}

	}

	private record Known(long version, List<Use> uses) {
	}

}
