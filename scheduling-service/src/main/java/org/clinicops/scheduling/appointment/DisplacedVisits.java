package org.clinicops.scheduling.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.clinicops.scheduling.catalogue.Catalogues;

import org.springframework.stereotype.Service;

/** Finds the visits to come that the catalogue does not carry any more. */
@Service
public class DisplacedVisits {

	private final Appointments appointments;

	private final Catalogues catalogues;

	private final Clock clock;

	DisplacedVisits(Appointments appointments, Catalogues catalogues, Clock clock) {
		this.appointments = appointments;
		this.catalogues = catalogues;
		this.clock = clock;
	}

	/** Earliest first. */
	public List<Displaced> find() {
		Instant now = this.clock.instant();
		return Displaced.among(this.appointments.upcoming(now), this.catalogues.current(), now);
	}

}
