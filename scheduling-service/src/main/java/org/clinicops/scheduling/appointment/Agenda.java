package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;

/** The book as somebody's list of what comes: appointments of any status. */
public interface Agenda {

	/** What a practitioner has from that time on, earliest first. */
	List<Appointment> of(PractitionerId practitioner, Instant from);

	/** What a site has on a day of its calendar, or may move there, earliest first. */
	List<Appointment> on(SiteCode site, LocalDate date);

}
