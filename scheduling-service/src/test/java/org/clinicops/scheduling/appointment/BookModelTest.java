package org.clinicops.scheduling.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.bookingrequest.OpenRequests;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_1;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_2;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.MARCUS;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.TABLE;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.TRACTION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.WHITTIER;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;

/**
 * The book against a naive one: whatever is done, in any order, both say the same and end
 * up the same. {@code -Djqwik.tries.default=100000} tries that many sequences.
 */
class BookModelTest {

	private static final int COMMANDS = 30;

	/** What can be done with a visit that is in the book. */
	private static final List<Deed> DEEDS = List.of((books, visit, random) -> books.confirm(visit, somebody(random)),
			(books, visit, random) -> books.renew(visit, somebody(random)),
			(books, visit, random) -> books.release(visit, somebody(random)),
			(books, visit, random) -> books.clearAway(),
			(books, visit, random) -> books.take(Step.ARRIVE, visit, somebody(random)),
			(books, visit, random) -> books.take(Step.CHECK_IN, visit, somebody(random)),
			(books, visit, random) -> books.take(Step.FULFIL, visit, somebody(random)),
			(books, visit, random) -> books.take(Step.NO_SHOW, visit, somebody(random)),
			(books, visit, random) -> books.cancel(visit, somebody(random)),
			(books, visit, random) -> books.undo(visit, somebody(random)),
			(books, visit, random) -> books.reschedule(visit, elsewhere(books, visit, random), somebody(random)),
			(books, visit, random) -> books.holdMove(visit, wanted(books, visit, random), somebody(random)),
			(books, visit, random) -> books.decideSeries(random.nextBoolean()),
			(books, visit, random) -> books.settle(visit), BookModelTest::theSeriesMoves);

	private static final List<String> PEOPLE = List.of("rosa", "walt");

	private static final List<PatientId> PATIENTS = IntStream.range(0, 4)
		.mapToObj((i) -> new PatientId("patient-" + i))
		.toList();

	private static final Duration WEEK = Duration.ofDays(7);

	/** Of the first Tuesday; some visits are on the next one. */
	private static final Instant NINE = at("09:00").plus(WEEK.multipliedBy(2));

	/** Each sequence dwells on some of the deeds, so that they meet. */
	@Property(shrinking = ShrinkingMode.OFF)
	void theBookDoesWhatAReceptionistWithAPaperBookWouldDo(@ForAll Random random) {
		BothBooks books = new BothBooks(PATIENTS);
		List<Deed> usual = Stream.generate(() -> DEEDS.get(random.nextInt(DEEDS.size()))).limit(6).toList();
		int theDay = random.nextInt(COMMANDS * 3 / 2);
		for (int i = 0; i < COMMANDS; i++) {
			if (i == theDay) {
				books.timePasses(NINE);
			}
			timePasses(books, random);
			if (books.size() == 0 || random.nextInt(5) < 2) {
				somebodyComes(books, random);
			}
			else {
				usual.get(random.nextInt(usual.size())).isDone(books, random.nextInt(books.size()), random);
			}
		}
	}

	private static void timePasses(BothBooks books, Random random) {
		boolean quiet = random.nextInt(15) == 0;
		books.timePasses(Duration.ofSeconds(random.nextInt(quiet ? 3600 : 120)));
	}

	private static void somebodyComes(BothBooks books, Random random) {
		Visit visit = someVisit(random);
		BookingRequestId request = someRequest(visit, random);
		switch (random.nextInt(6)) {
			case 0, 1 -> books.book(visit, request);
			case 2 -> books.hold(visit, request, somebody(random));
			case 3, 4 -> books.holdForSeries(visit, request);
			default -> books.overbook(visit, request);
		}
	}

	/** Whoever was overtaken may come late with a step of a move that is over. */
	private static void theSeriesMoves(BothBooks books, int number, Random random) {
		NaiveTimes.Plan plan = books.line(number).plan;
		if (plan == null || (!books.line(number).reserved && random.nextBoolean())) {
			theSeriesWantsToMove(books, number, random);
			return;
		}
		switch (random.nextInt(3)) {
			case 0 -> books.reserve(number, plan);
			case 1 -> books.moveAsPlanned(number, plan);
			default -> books.stay(number, plan);
		}
	}

	private static void theSeriesWantsToMove(BothBooks books, int number, Random random) {
		Visit visit = books.line(number).visit;
		Visit seen = (random.nextInt(8) > 0) ? visit : elsewhere(visit, random);
		Visit to = elsewhere(seen, random);
		if (!to.equals(seen)) {
			books.reserve(number, books.plan(seen, to));
		}
	}

	/** One that the rules allow at first: only others can be in its way. */
	private static Visit someVisit(Random random) {
		PatientId patient = PATIENTS.get(random.nextInt(PATIENTS.size()));
		Visit visit = new Visit(EVALUATION, WHITTIER, somePractitioner(random), someBay(random), someStart(random),
				patient);
		return random.nextBoolean() ? visit
				: new Visit(TRACTION, WHITTIER, visit.practitioner(), visit.room(), TABLE, visit.start(), patient);
	}

	/** Often where it may move already. */
	private static Visit wanted(BothBooks books, int number, Random random) {
		NaiveHold move = books.line(number).move;
		return (move != null && random.nextBoolean()) ? move.visit() : elsewhere(books, number, random);
	}

	private static Visit elsewhere(BothBooks books, int number, Random random) {
		return elsewhere(books.line(number).visit, random);
	}

	/** The same at another time, or almost. */
	private static Visit elsewhere(Visit visit, Random random) {
		return new Visit(visit.type(), visit.site(), somePractitioner(random), someBay(random), visit.device(),
				someStart(random), visit.patient());
	}

	private static Instant someStart(Random random) {
		return NINE.plus(Duration.ofMinutes(15L * random.nextInt(8))).plus(WEEK.multipliedBy(random.nextInt(2)));
	}

	private static Practitioner somePractitioner(Random random) {
		return random.nextBoolean() ? ELENA : MARCUS;
	}

	private static Room someBay(Random random) {
		return random.nextBoolean() ? BAY_1 : BAY_2;
	}

	private static @Nullable BookingRequestId someRequest(Visit visit, Random random) {
		return random.nextBoolean() ? OpenRequests.of(Objects.requireNonNull(visit.patient())) : null;
	}

	private static String somebody(Random random) {
		return PEOPLE.get(random.nextInt(PEOPLE.size()));
	}

	private interface Deed {

		void isDone(BothBooks books, int visit, Random random);

	}

}
