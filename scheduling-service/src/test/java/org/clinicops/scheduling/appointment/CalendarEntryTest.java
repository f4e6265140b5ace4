package org.clinicops.scheduling.appointment;

import java.time.Duration;
import java.time.Instant;

import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.icalendar.CalendarEntry;
import org.clinicops.scheduling.icalendar.CalendarEntry.State;
import org.clinicops.scheduling.identity.AppointmentId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What calendars are told of a visit in the course of its life. */
class CalendarEntryTest {

	private static final Instant NOW = TuesdayAtWhittier.THE_DAY_BEFORE;

	private final Appointment visit = Appointment.book(new AppointmentId("a"), TuesdayAtWhittier.visitAt("09:00"), null,
			null, NOW);

	@Test
	void aCalendarNeverTakesAnOlderEntryForTheNewer() {
		CalendarEntry booked = entry();
		this.visit.reschedule(BookedVisit.of(TuesdayAtWhittier.visitAt("10:00")), "rosa", NOW);
		CalendarEntry moved = entry();
		this.visit.undo("rosa", NOW);
		CalendarEntry movedBack = entry();
		this.visit.cancel(TuesdayAtWhittier.CATALOGUE.cancellationReasons().get(0), "rosa", NOW);
		CalendarEntry cancelled = entry();
		this.visit.undo("rosa", NOW);
		CalendarEntry bookedAgain = entry();

		assertThat(new CalendarEntry[] { booked, moved, movedBack, cancelled, bookedAgain })
			.isSortedAccordingTo((one, other) -> Integer.compare(one.sequence(), other.sequence()))
			.extracting(CalendarEntry::sequence)
			.doesNotHaveDuplicates();
		assertThat(moved.start()).isEqualTo(TuesdayAtWhittier.at("10:00"));
		assertThat(movedBack.start()).isEqualTo(booked.start()).isEqualTo(TuesdayAtWhittier.at("09:00"));
		assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
		assertThat(bookedAgain.state()).isEqualTo(State.CONFIRMED);
	}

	@Test
	void aTimeThatIsHeldIsTentative() {
		Appointment held = Appointment.hold(new AppointmentId("b"), TuesdayAtWhittier.visitAt("09:00"), null, null,
				new HoldPolicy(Duration.ofMinutes(5), Duration.ofMinutes(30)).begin("rosa", NOW));

		assertThat(CalendarEntry.of(held, TuesdayAtWhittier.WHITTIER, "Visit").state()).isEqualTo(State.TENTATIVE);
	}

	@Test
	void anEntrySaysWhereToGoAndNothingAboutThePatient() {
		assertThat(entry().location()).isEqualTo("Whittier, 12472 Washington Blvd.");
		assertThat(entry().toString()).doesNotContain(TuesdayAtWhittier.PATIENT.value());
	}

	private CalendarEntry entry() {
		return CalendarEntry.of(this.visit, TuesdayAtWhittier.WHITTIER, "Visit");
	}

}
