package org.clinicops.scheduling.series;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.appointment.WantedVisit;
import org.clinicops.scheduling.availability.Interval;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Where the visits of a series move; what is null stays as it is, but for room and
 * device, which are any suitable ones.
 *
 * @param time on the wall
 * @param shiftDays by how many days each of them moves
 */
public record NewTimes(@Nullable LocalTime time, int shiftDays, @Nullable SiteCode site,
		@Nullable PractitionerId practitioner) {

	/** The most days by which a series moves. */
	public static final int MOST_DAYS = 28;

	/**
	 * Checks that the catalogue has what is named.
	 * @throws org.clinicops.support.domain.Refusal {@code unknown-site} or
	 * {@code unknown-practitioner}
	 */
	void requireKnown(Catalogue catalogue) {
		if (this.site != null) {
			catalogue.requireSite(this.site, "site");
		}
		if (this.practitioner != null) {
			catalogue.requirePractitioner(this.practitioner, "practitionerId");
		}
	}

	LocalDate date(BookedVisit visit) {
		return visit.date().plusDays(this.shiftDays);
	}

	/** On the wall of its site; the one that the visit has unless another is wanted. */
	LocalTime time(BookedVisit visit, Catalogue catalogue) {
		return (this.time != null) ? this.time
				: visit.start().atZone(catalogue.requireSite(visit.site(), "site").zone()).toLocalTime();
	}

	/** Empty if the clocks skip that time on that day. */
	Optional<WantedVisit> of(BookedVisit visit, PatientId patient, Catalogue catalogue) {
		SiteCode to = (this.site != null) ? this.site : visit.site();
		PractitionerId with = (this.practitioner != null) ? this.practitioner : visit.practitioner();
		return WallClock.instant(date(visit), time(visit, catalogue), catalogue.requireSite(to, "site").zone())
			.map((start) -> new WantedVisit(visit.type(), to, with, start, null, null, patient));
	}

	/**
	 * Says which visit takes which time: one that is there already, if only for a part of
	 * it, so that none has to wait until another has left; the others follow in order.
	 * @param times that are wanted, buffers included; null where there is none
	 * @param visits when they are, buffers included
	 * @return for each time the number of the visit
	 */
	static List<Integer> assign(List<Optional<Interval>> times, List<Interval> visits) {
		Deque<Integer> left = new ArrayDeque<>(IntStream.range(0, visits.size()).boxed().toList());
		Map<Integer, Integer> takers = new HashMap<>();
		for (int place = 0; place < times.size(); place++) {
			Optional<Interval> time = times.get(place);
			Optional<Integer> there = left.stream()
				.filter((visit) -> time.filter((wanted) -> wanted.overlaps(visits.get(visit))).isPresent())
				.findFirst();
			if (there.isPresent()) {
				left.remove(there.get());
				takers.put(place, there.get());
			}
		}
		return IntStream.range(0, times.size())
			.mapToObj((place) -> takers.computeIfAbsent(place, (open) -> left.removeFirst()))
			.toList();
	}

}
