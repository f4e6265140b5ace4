package org.clinicops.scheduling.series;

import java.util.Optional;

import org.clinicops.scheduling.appointment.BookedSeries;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.SeriesId;

import org.springframework.stereotype.Component;

/** Says what a series decided, and gives up one that did not decide in time. */
@Component
class SeriesDecisions implements BookedSeries {

	private final AllSeries all;

	SeriesDecisions(AllSeries all) {
		this.all = all;
	}

	@Override
	public boolean includes(SeriesId series, AppointmentId visit) {
		return decided(series).filter((booked) -> booked.includes(visit)).isPresent();
	}

	/** As it is for good; empty if it was given up. */
	Optional<Series> decided(SeriesId series) {
		Optional<Series> found = this.all.find(series);
		if (found.filter(Series::isHolding).isEmpty()) {
			return found;
		}
		this.all.removeUnlessBooked(series);
		return this.all.find(series);
	}

}
