package org.clinicops.scheduling.daysheet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.clinicops.scheduling.appointment.Agenda;
import org.clinicops.scheduling.availability.DayPlan;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Makes day sheets, of what the book says at that moment. */
@Service
public class DaySheets {

	private final Catalogues catalogues;

	private final Agenda agenda;

	private final Clock clock;

	DaySheets(Catalogues catalogues, Agenda agenda, Clock clock) {
		this.catalogues = catalogues;
		this.agenda = agenda;
		this.clock = clock;
	}

	/**
	 * The sheet of a site, or of one practitioner there.
	 * @param only null for everybody
	 * @throws org.clinicops.support.domain.Refusal {@code unknown-site} or
	 * {@code unknown-practitioner}
	 */
	public DaySheet of(SiteCode code, LocalDate date, @Nullable PractitionerId only) {
		Catalogue catalogue = this.catalogues.current();
		Site site = catalogue.requireSite(code, "site");
		Stream<Practitioner> practitioners = (only != null)
				? Stream.of(catalogue.requirePractitioner(only, "practitionerId")) : catalogue.practitioners().stream();
		Instant now = this.clock.instant();
		List<TakenTime> times = this.agenda.on(code, date)
			.stream()
			.flatMap(TakenTime::of)
			.filter((time) -> time.isOn(code, date) && !time.isOver(now))
			.toList();
		return DaySheet.of(DayPlan.of(catalogue, site, date), date, practitioners, times);
	}

}
