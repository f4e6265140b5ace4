package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;

import org.clinicops.support.domain.Codes;
import org.clinicops.support.domain.Refusal;

/** What happens on the day of a visit, one thing after the other. */
public enum Step {

	/** The patient comes in. */
	ARRIVE(AppointmentStatus.ARRIVED, Set.of(AppointmentStatus.BOOKED), AppointmentEvent.Arrived::new),

	/** The papers are done, perhaps as the patient comes in. */
	CHECK_IN(AppointmentStatus.CHECKED_IN, Set.of(AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED),
			AppointmentEvent.CheckedIn::new),

	/** The visit takes place. */
	FULFIL(AppointmentStatus.FULFILLED, Set.of(AppointmentStatus.ARRIVED, AppointmentStatus.CHECKED_IN),
			AppointmentEvent.Fulfilled::new),

	/** The patient does not come. */
	NO_SHOW(AppointmentStatus.NOSHOW, Set.of(AppointmentStatus.BOOKED), AppointmentEvent.NoShow::new);

	private final AppointmentStatus to;

	@SuppressWarnings("ImmutableEnumChecker") // made by Set.of
	private final Set<AppointmentStatus> from;

	@SuppressWarnings("ImmutableEnumChecker") // a function without a state
	private final BiFunction<Entry, Instant, AppointmentEvent> event;

	Step(AppointmentStatus to, Set<AppointmentStatus> from, BiFunction<Entry, Instant, AppointmentEvent> event) {
		this.to = to;
		this.from = from;
		this.event = event;
	}

	AppointmentStatus to() {
		return this.to;
	}

	Change.Kind change() {
		return Change.Kind.valueOf(this.to.name());
	}

	AppointmentEvent event(Entry entry, Instant at) {
		return this.event.apply(entry, at);
	}

	/**
	 * Checks that a visit can take this step.
	 * @param today by the calendar on the wall of the site
	 * @throws Refusal {@code wrong-status}, {@code not-today} or {@code not-begun}
	 */
	void requirePossible(AppointmentStatus status, BookedVisit visit, LocalDate today, Instant now) {
		if (!this.from.contains(status)) {
			throw Appointment.wrongStatus(status);
		}
		if (visit.date().isAfter(today)) {
			throw Refusal.conflict("not-today", "This visit is on %s, not today.".formatted(visit.date()));
		}
		if ((this == FULFIL || this == NO_SHOW) && now.isBefore(visit.start())) {
			throw Refusal.conflict("not-begun",
					"This visit has not begun; %s comes later.".formatted(Codes.kebab(this)));
		}
	}

}
