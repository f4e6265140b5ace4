package org.clinicops.scheduling.daysheet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
	 * @param times of that site and day
	 */
	static DaySheet of(DayPlan plan, LocalDate date, Stream<Practitioner> practitioners, List<TakenTime> times) {
		return new DaySheet(plan.site(), date, practitioners.sorted(Comparator.comparing(Practitioner::name))
			.map((practitioner) -> Column.of(practitioner, plan.sessionsOf(practitioner.id()),
					times.stream().filter((one) -> one.visit().practitioner().equals(practitioner.id())).toList()))
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

		private static Column of(Practitioner practitioner, List<Interval> sessions, List<TakenTime> times) {
			List<Interval> taken = times.stream()
				.filter((one) -> one.status().takesTime())
				.map((one) -> one.visit().occupied())
				.toList();
			List<Interval> free = sessions.stream().flatMap((session) -> session.without(taken).stream()).toList();
			Stream<Line> visits = times.stream().filter(Column::isShown).map(Line::of);
			return new Column(practitioner, sessions,
					Stream.concat(visits, free.stream().map(Line::free))
						.sorted(Comparator.comparing((line) -> line.time().start()))
						.toList(),
					Totals.of(times, free));
		}

		private static boolean isShown(TakenTime time) {
			return time.status().takesTime() || time.status() == AppointmentStatus.NOSHOW;
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
	public record Line(Interval time, @Nullable TakenTime visit) {

		private static Line of(TakenTime visit) {
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

		private static Totals of(List<TakenTime> times, List<Interval> free) {
			int held = count(times, AppointmentStatus.HELD);
			int taken = (int) times.stream().filter((one) -> one.status().takesTime()).count();
			int overbooked = (int) times.stream().filter(Totals::isOverbooked).count();
			return new Totals(taken - held, overbooked, held, count(times, AppointmentStatus.NOSHOW),
					count(times, AppointmentStatus.CANCELLED),
					(int) free.stream().mapToLong((time) -> minutes(time.start(), time.end())).sum());
		}

		private static boolean isOverbooked(TakenTime time) {
			return time.status().takesTime() && time.overbooking() != null;
		}

		private static int count(List<TakenTime> times, AppointmentStatus status) {
			return (int) times.stream().filter((one) -> one.status() == status).count();
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
