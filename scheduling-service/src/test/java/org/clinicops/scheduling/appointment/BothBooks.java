package org.clinicops.scheduling.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.clinicops.scheduling.MovableClock;
import org.clinicops.scheduling.appointment.Changing.Decider;
import org.clinicops.scheduling.appointment.Changing.NewTime;
import org.clinicops.scheduling.appointment.NaiveBook.Answer;
import org.clinicops.scheduling.availability.TakenTimes;
import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.bookingrequest.OpenRequests;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.scheduling.identity.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * The book and the {@link NaiveBook}, side by side: whatever is done is done in both, and
 * both have to say the same and to look the same.
 */
final class BothBooks {

	private static final Catalogues CATALOGUES = () -> TuesdayAtWhittier.CATALOGUE;

	private final MovableClock clock = new MovableClock(TuesdayAtWhittier.THE_DAY_BEFORE);

	private final NaiveBook paper = new NaiveBook();

	private final BookInMemory book = new BookInMemory();

	private final Comparison comparison = new Comparison(this.book, this.paper);

	private final Holds holds = this.book.holds(CATALOGUES, this.clock, (series, visit) -> this.isBooked(visit));

	private final Taking taking = new Taking(this.book, this.holds, new TakenTimes());

	private final Booking booking;

	private final Changing changing = new Changing(CATALOGUES, this.book, this.taking, this.holds, this.clock);

	private final SeriesVisits seriesVisits;

	/** How many a series has begun. */
	private int moves;

	private NaiveSeries series = new NaiveSeries(new SeriesId("none"), Instant.MIN);

	BothBooks(List<PatientId> patients) {
		this.booking = new Booking(CATALOGUES, new OpenRequests(patients), this.book, this.taking, BookInMemory.HOLDS,
				this.clock);
		this.seriesVisits = new SeriesVisits(this.booking, CATALOGUES, this.book, this.taking, this.clock);
	}

	int size() {
		return this.comparison.size();
	}

	NaiveLine line(int number) {
		return this.paper.line(number);
	}

	void timePasses(Duration duration) {
		this.clock.advance(duration);
	}

	void timePasses(Instant until) {
		if (now().isBefore(until)) {
			this.clock.set(until);
		}
	}

	void clearAway() {
		compare("clear away", NaiveBook.DONE, this.holds::expire);
	}

	void book(Visit visit, @Nullable BookingRequestId request) {
		compareNew("book " + words(visit), this.paper.book(visit, request, now()),
				() -> this.booking.book(command(visit, request)));
	}

	void overbook(Visit visit, @Nullable BookingRequestId request) {
		compareNew("overbook " + words(visit), this.paper.overbook(visit, request, now()),
				() -> this.booking.overbook(command(visit, request), Overbooking.Reason.SIDE_BY_SIDE, "coordinator"));
	}

	void hold(Visit visit, @Nullable BookingRequestId request, String by) {
		compareNew(by + " holds " + words(visit), this.paper.hold(visit, request, by, now()),
				() -> this.booking.hold(command(visit, request), by));
	}

	void confirm(int number, String by) {
		compare(by + " confirms " + number, line(number).confirm(by, now()), () -> this.holds.confirm(id(number), by));
	}

	void renew(int number, String by) {
		compare(by + " renews " + number, line(number).renew(by, now()), () -> this.holds.renew(id(number), by));
	}

	void release(int number, String by) {
		compare(by + " releases " + number, line(number).release(by, now()), () -> this.holds.release(id(number), by));
	}

	void holdMove(int number, Visit to, String by) {
		Hold hold = new Hold(by, now(), NaiveHold.begin(to, by, now()).until());
		compare(by + " may move " + number + " to " + words(to), this.paper.holdMove(line(number), to, by, now()),
				() -> this.changing.holdMove(id(number), newTime(to), hold));
	}

	void reschedule(int number, Visit to, String by) {
		compare("reschedule " + number + " to " + words(to), this.paper.reschedule(line(number), to, now()),
				() -> this.changing.reschedule(decider(number, by), newTime(to)));
	}

	void cancel(int number, String by) {
		compare("cancel " + number, line(number).cancel(now()),
				() -> this.changing.cancel(decider(number, by), TuesdayAtWhittier.NO_LONGER_WANTED));
	}

	void take(Step step, int number, String by) {
		compare(step + " " + number, line(number).take(step, now()),
				() -> this.changing.take(step, decider(number, by)));
	}

	void undo(int number, String by) {
		compare("undo " + number, this.paper.undo(line(number), now()), () -> this.changing.undo(decider(number, by)));
	}

	/** With a series that is not decided on yet; a new one, if there is none. */
	void holdForSeries(Visit visit, @Nullable BookingRequestId request) {
		if (!this.series.isOpen(now())) {
			this.series = new NaiveSeries(new SeriesId("series-" + size()), NaiveHold.begin(visit, "", now()).until());
		}
		AppointmentId id = new AppointmentId(this.series.id.value() + "-" + size());
		Hold hold = new Hold(this.series.id.value(), now(), this.series.until);
		compareNew("hold for a series " + words(visit), this.paper.holdFor(this.series, visit, request, now()),
				() -> this.seriesVisits.hold(this.series.id, id, wanted(visit),
						Origin.of(this.booking.requestOf(request)), hold));
	}

	void decideSeries(boolean book) {
		this.comparison.told("the series is to be booked: " + book);
		this.series.decide(book, now());
	}

	/** Does what was decided, if anything was. */
	void settle(int number) {
		NaiveSeries of = line(number).series;
		if (of != null && of.isDecided()) {
			line(number).settle(of.isBooked());
			compare("settle " + number, NaiveBook.DONE, () -> this.seriesVisits.settle(id(number), of.isBooked()));
		}
	}

	/** What a series may do next. */
	NaiveTimes.Plan plan(Visit from, Visit to) {
		return new NaiveTimes.Plan(this.moves++, from, to);
	}

	void reserve(int number, NaiveTimes.Plan plan) {
		compare("reserve for " + number + " " + words(plan.to()), this.paper.reserve(line(number), plan, now()),
				() -> this.seriesVisits.reserve(plan.number(), id(number), BookedVisit.of(plan.from()),
						wanted(plan.to())));
	}

	void moveAsPlanned(int number, NaiveTimes.Plan plan) {
		this.paper.moveAsPlanned(line(number), plan, now());
		compare("move as planned " + number, NaiveBook.DONE, () -> this.seriesVisits.move(plan.number(), id(number),
				BookedVisit.of(plan.from()), BookedVisit.of(plan.to()), "series"));
	}

	void stay(int number, NaiveTimes.Plan plan) {
		line(number).stay(plan);
		compare("stay " + number, NaiveBook.DONE, () -> this.seriesVisits.stay(plan.number(), id(number)));
	}

	private boolean isBooked(AppointmentId visit) {
		return Objects.requireNonNull(line(this.comparison.number(visit)).series).isBooked();
	}

	private void compare(String command, Set<String> expected, Runnable inBook) {
		compare(command, new Answer(expected), inBook);
	}

	private void compare(String command, Answer expected, Runnable inBook) {
		this.comparison.of(command, expected, inBook, now());
	}

	private void compareNew(String command, Set<String> expected, Supplier<Appointment> inBook) {
		compare(command, expected, () -> this.comparison.isNext(inBook.get()));
	}

	private AppointmentId id(int number) {
		return this.comparison.id(number);
	}

	Instant now() {
		return this.clock.instant();
	}

	private Decider decider(int number, String by) {
		return new Decider(id(number), by, null);
	}

	private static BookAppointment command(Visit visit, @Nullable BookingRequestId request) {
		return new BookAppointment(request, Objects.requireNonNull(visit.patient()), visit.type().code(),
				visit.site().code(), visit.practitioner().id(), visit.start(), visit.room().id(), null, null);
	}

	private static WantedVisit wanted(Visit visit) {
		return new WantedVisit(visit.type().code(), visit.site().code(), visit.practitioner().id(), visit.start(),
				visit.room().id(), null, visit.patient());
	}

	private static NewTime newTime(Visit visit) {
		return new NewTime(visit.start(), visit.site().code(), visit.practitioner().id(), visit.room().id(), null);
	}

	private static String words(Visit visit) {
		return String.join(" ", visit.localStart().toLocalDateTime().toString(), visit.type().code().value(),
				visit.practitioner().name(), visit.room().name(), String.valueOf(visit.patient()));
	}

}
