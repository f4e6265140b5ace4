package org.clinicops.scheduling.daysheet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.AppointmentStatus;
import org.clinicops.scheduling.availability.DayPlan;
import org.clinicops.scheduling.availability.Interval;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Site;
import org.jspecify.annotations.Nullable;

/**
 * One day of a site: for everybody who works or is booked there, the sessions, and in
 * order of time the visits and what is free between them.
 */
public record DaySheet(Site site, LocalDate date, List<Column> columns) {

	/**
	 * The sheet of these practitioners, without those who have nothing to do there.
	 * @param appointments of that site and day
	 */
	static DaySheet of(DayPlan plan, LocalDate date, Stream<Practitioner> practitioners,
			List<Appointment> appointments) {
		return new DaySheet(plan.site(), date,
				practitioners.sorted(Comparator.comparing(Practitioner::name))
					.map((practitioner) -> Column.of(practitioner, plan.sessionsOf(practitioner.id()),
							appointments.stream()
								.filter((one) -> one.visit().practitioner().equals(practitioner.id()))
								.toList()))
					.filter((column) -> !column.isEmpty())
					.toList());
	}

	/** What all of them amount to. */
	public Totals totals() {
		return this.columns.stream().map(Column::totals).reduce(Totals.NONE, Totals::plus);
	}

	/**
	 * One practitioner's day.
	 *
	 * @param lines earliest first
	 */
	public record Column(Practitioner practitioner, List<Interval> sessions, List<Line> lines, Totals totals) {

		private static Column of(Practitioner practitioner, List<Interval> sessions, List<Appointment> appointments) {
			List<Interval> taken = appointments.stream()
				.filter((one) -> one.status().takesTime())
				.map((one) -> one.visit().occupied())
				.toList();
			List<Interval> free = sessions.stream().flatMap((session) -> session.without(taken).stream()).toList();
			Stream<Line> visits = appointments.stream().filter(Column::isShown).map(Line::of);
			return new Column(practitioner, sessions,
					Stream.concat(visits, free.stream().map(Line::free))
						.sorted(Comparator.comparing((line) -> line.time().start()))
						.toList(),
					Totals.of(appointments, free));
		}

		private static boolean isShown(Appointment appointment) {
			return appointment.status().takesTime() || appointment.status() == AppointmentStatus.NOSHOW;
		}

		private boolean isEmpty() {
			return this.sessions.isEmpty() && this.lines.isEmpty();
		}

	}

	/**
	 * A visit, or a time that is free.
	 *
	 * @param visit null if it is free
	 */
	public record Line(Interval time, @Nullable Appointment visit) {

		private static Line of(Appointment visit) {
			return new Line(new Interval(visit.visit().start(), visit.visit().end()), visit);
		}

		private static Line free(Interval time) {
			return new Line(time, null);
		}

	}

	/**
	 * What a day amounts to.
	 *
	 * @param visits that are booked, or have taken place
	 * @param overbooked of those, how many are beside another
	 * @param freeMinutes of the sessions, beside visits and their buffers
	 */
	public record Totals(int visits, int overbooked, int held, int noShows, int cancelled, int freeMinutes) {

		private static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0);

		private static Totals of(List<Appointment> appointments, List<Interval> free) {
			int held = count(appointments, AppointmentStatus.HELD);
			int taken = (int) appointments.stream().filter((one) -> one.status().takesTime()).count();
			int overbooked = (int) appointments.stream().filter(Totals::isOverbooked).count();
			return new Totals(taken - held, overbooked, held, count(appointments, AppointmentStatus.NOSHOW),
					count(appointments, AppointmentStatus.CANCELLED),
					(int) free.stream().mapToLong((time) -> minutes(time.start(), time.end())).sum());
		}

		private static boolean isOverbooked(Appointment appointment) {
			return appointment.status().takesTime() && appointment.overbooking() != null;
		}

		private static int count(List<Appointment> appointments, AppointmentStatus status) {
			return (int) appointments.stream().filter((one) -> one.status() == status).count();
		}

		private static long minutes(Instant from, Instant to) {
			return Duration.between(from, to).toMinutes();
		}

		private Totals plus(Totals other) {
			return new Totals(this.visits + other.visits, this.overbooked + other.overbooked, this.held + other.held,
					this.noShows + other.noShows, this.cancelled + other.cancelled,
					this.freeMinutes + other.freeMinutes);
		}

	}

}
