package org.clinicops.scheduling.catalogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Days on which a practitioner's week is not as usual, by the calendar of the site. Time
 * off goes before everything: nobody on leave has an extra session.
 *
 * @param from the first day
 * @param to the last day
 * @param site of an extra session
 * @param hours on each of the days: of an extra session, or those that are off if not all
 * of the day is
 */
@Document("rota_exceptions")
public record RotaException(@Id String id, PractitionerId practitioner, LocalDate from, LocalDate to, Kind kind,
		@Nullable SiteCode site, @Nullable Hours hours) implements CatalogueEntry {

	public RotaException {
		boolean extra = kind == Kind.EXTRA_SESSION;
		if (to.isBefore(from) || extra != (site != null) || (extra && hours == null)) {
			throw new IllegalArgumentException("An exception of the rota makes no sense: " + id);
		}
	}

	@Override
	public String key() {
		return this.id;
	}

	/** What it leaves of a session on that date: all of it, unless it is time off. */
	Stream<RotaSession> leaves(RotaSession session, LocalDate date) {
		if (this.kind != Kind.TIME_OFF || !isOn(date) || !this.practitioner.equals(session.practitioner())) {
			return Stream.of(session);
		}
		return (this.hours != null) ? session.without(this.hours.on(date)) : Stream.empty();
	}

	private boolean isOn(LocalDate date) {
		return !date.isBefore(this.from) && !date.isAfter(this.to);
	}

	/** The days on which it adds a session. */
	Stream<LocalDate> extraDays() {
		return (this.kind == Kind.EXTRA_SESSION) ? this.from.datesUntil(this.to.plusDays(1)) : Stream.empty();
	}

	/** What it adds to that day, as a session of that day alone. */
	Optional<RotaSession> extraSession(LocalDate date) {
		return (this.site != null && this.hours != null && isOn(date))
				? Optional.of(new RotaSession(this.id, this.practitioner, this.site, this.hours.on(date), date, date))
				: Optional.empty();
	}

	/** What is not as usual. */
	public enum Kind {

		TIME_OFF, EXTRA_SESSION

	}

	/**
	 * From when to when, by the wall clock of the site.
	 *
	 * @param to after {@code from}, on the same day
	 */
	public record Hours(LocalTime from, LocalTime to) {

		private WeeklyHours on(LocalDate date) {
			return new WeeklyHours(date.getDayOfWeek(), this.from, this.to);
		}

	}

}
