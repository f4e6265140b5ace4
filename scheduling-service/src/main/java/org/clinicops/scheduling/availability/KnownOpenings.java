package org.clinicops.scheduling.availability;

import java.time.LocalDate;

import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ConcurrentLruCache;

/**
 * The {@link Openings} of the days that somebody has asked for last, until there is
 * another catalogue.
 */
final class KnownOpenings {

	/** Of each of ten types of visit, half a year. */
	private static final int MOST = 2_000;

	private volatile @Nullable Known known;

	@SuppressWarnings("ReferenceEquality") // a changed catalogue is another object
	Openings on(LocalDate date, VisitType type, Catalogue catalogue) {
		Known current = this.known;
		if (current == null || current.catalogue != catalogue) {
			current = Known.of(catalogue);
			this.known = current;
		}
		return current.openings.get(new Day(date, type.code()));
	}

	private record Day(LocalDate date, VisitTypeCode type) {
	}

	private record Known(Catalogue catalogue, ConcurrentLruCache<Day, Openings> openings) {

		static Known of(Catalogue catalogue) {
			return new Known(catalogue, new ConcurrentLruCache<>(MOST,
					(day) -> Openings.of(catalogue, catalogue.requireVisitType(day.type(), "visitType"), day.date())));
		}

	}

}
