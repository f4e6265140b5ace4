package org.clinicops.scheduling.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

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
	 * No visit has more cells: whatever reaches into a time began less than this before
	 * it.
	 */
	private static final long LONGEST = Duration.ofHours(24).dividedBy(Duration.ofMinutes(5));

	private final ConcurrentMap<Resource, NavigableSet<Taken>> byResource = new ConcurrentHashMap<>();

	private final ConcurrentMap<AppointmentId, Known> byAppointment = new ConcurrentHashMap<>();

	/**
	 * Notes what an appointment takes, unless a newer version of it is known.
	 * @param event the number of its last event
	 * @param uses none if it takes nothing any more
	 */
	public void note(AppointmentId appointment, long version, long event, Collection<Use> uses) {
		this.byAppointment.compute(appointment, (id, known) -> {
			if (known != null && known.version() >= version) {
				return known;
			}
			List<Use> former = (known != null) ? known.uses() : List.of();
			former.forEach((use) -> change(use.resource(), (taken) -> taken.remove(Taken.of(use, id))));
			uses.forEach((use) -> change(use.resource(), (taken) -> taken.add(Taken.of(use, id))));
			return new Known(version, event, List.copyOf(uses));
		});
	}

	/** Whether this event of the appointment, or one after it, was noted. */
	public boolean isKnown(AppointmentId appointment, long event) {
		Known known = this.byAppointment.get(appointment);
		return known != null && known.event() >= event;
	}

	/** Forgets what has ended by then. */
	public void forgetUntil(Instant time) {
		this.byResource.keySet()
			.forEach((resource) -> change(resource, (taken) -> taken.removeIf((one) -> one.isOver(time))));
		this.byAppointment.values()
			.removeIf((known) -> known.uses().stream().allMatch((use) -> !use.time().end().isAfter(time)));
	}

	private void change(Resource resource, Consumer<NavigableSet<Taken>> change) {
		this.byResource.compute(resource, (same, known) -> {
			NavigableSet<Taken> taken = (known != null) ? known : new ConcurrentSkipListSet<>();
			change.accept(taken);
			return taken.isEmpty() ? null : taken;
		});
	}

	@Override
	public BitSet taken(Resource resource, Cells cells) {
		BitSet found = new BitSet();
		NavigableSet<Taken> taken = this.byResource.get(resource);
		if (taken != null) {
			for (Taken one : taken.subSet(Taken.from(cells.first() - LONGEST), Taken.from(cells.end()))) {
				found.set(cells.indexOf(one.cells().first()), cells.indexOf(one.cells().end()));
			}
		}
		return found;
	}

	/** Cells of a resource; in the order in which they begin. */
	private record Taken(Cells cells, String by) implements Comparable<Taken> {

		static Taken of(Use use, AppointmentId by) {
			return new Taken(use.cells(), by.value());
		}

		/** What stands before all that begin there. */
		static Taken from(long cell) {
			return new Taken(new Cells(cell, cell), "");
		}

		boolean isOver(Instant time) {
			return this.cells.end() <= Grid.number(time);
		}

		@Override
		public int compareTo(Taken other) {
			int byStart = Long.compare(this.cells.first(), other.cells.first());
			int byAppointment = (byStart != 0) ? byStart : this.by.compareTo(other.by);
			return (byAppointment != 0) ? byAppointment : Long.compare(this.cells.end(), other.cells.end());
		}

	}

	private record Known(long version, long event, List<Use> uses) {
	}

}
