package org.clinicops.scheduling.availability;

import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Openings} of the days that somebody has asked for, until there is another
 * catalogue or there are too many.
 */
final class KnownOpenings {

	/** Of each of ten types of visit, half a year. */
	private static final int MOST = 2_000;

	private volatile Known known = new Known(null);

	@SuppressWarnings("ReferenceEquality") // a changed catalogue is another object
	Openings on(LocalDate date, VisitType type, Catalogue catalogue) {
		Known current = this.known;
		if (current.catalogue != catalogue || current.openings.size() >= MOST) {
			current = new Known(catalogue);
			this.known = current;
		}
		return current.openings.computeIfAbsent(new Day(date, type.code()),
				(day) -> Openings.of(catalogue, type, date));
	}

	private record Day(LocalDate date, VisitTypeCode type) {
	}

	private static final class Known {

		private final @Nullable Catalogue catalogue;

		private final ConcurrentMap<Day, Openings> openings = new ConcurrentHashMap<>();

		private Known(@Nullable Catalogue catalogue) {
			this.catalogue = catalogue;
		}

	}

}
