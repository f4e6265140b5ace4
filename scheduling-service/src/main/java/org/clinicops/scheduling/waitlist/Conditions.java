package org.clinicops.scheduling.waitlist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

import org.clinicops.scheduling.availability.PartOfDay;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * Which times a patient would take. Sets that are empty leave it open.
 *
 * @param practitioner anybody who is qualified if null
 * @param from the first day
 * @param to the last day
 */
public record Conditions(Set<SiteCode> sites, @Nullable PractitionerId practitioner, Set<DayOfWeek> weekdays,
		Set<PartOfDay> partsOfDay, LocalDate from, LocalDate to) {

	/** How far away the last day may be. */
	public static final int MOST_DAYS = 180;

	/** Whether a time of that day at that site could do. */
	boolean allow(SiteCode site, LocalDate date) {
		return (this.sites.isEmpty() || this.sites.contains(site)) && !date.isBefore(this.from)
				&& !date.isAfter(this.to) && (this.weekdays.isEmpty() || this.weekdays.contains(date.getDayOfWeek()));
	}

}
