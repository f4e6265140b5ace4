package org.clinicops.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.clinicops.scheduling.appointment.BookAppointment;
import org.clinicops.scheduling.appointment.Booking;
import org.clinicops.scheduling.appointment.Hold;
import org.clinicops.scheduling.appointment.Holds;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.scheduling.waitlist.Matching;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clinicops.scheduling.Desk.evaluation;
import static org.clinicops.scheduling.FridayMorning.assertTold;

/** However many look after those who wait, and whoever dies at it. */
@ComponentTest
@Import({ Desk.class, StoppedClock.class })
@TestPropertySource(properties = { "clinic.waitlist.interval=1h", "clinic.holds.sweep-interval=100ms" })
class WaitlistRaceIT {

	private static final String TOPIC = "clinic.scheduling.v1";

	private static final int DESKS = 32;

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Matching matching;

	@Autowired
	private Booking booking;

	@Autowired
	private Holds holds;

	@BeforeEach
	void startOnMonday() {
		this.clock.set(MondayMorning.NOW);
	}

	@Test
	void ofManyWhoAcceptAtOnceOneVisitComes() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-03-19");
		String entry = friday.add("r-1");
		friday.cancel("10:15");
		friday.awaitOffer(entry, "10:15");

		List<Answer> answers = atOnce((i) -> this.desk.decide(entry, "accept"));

		assertThat(answers).extracting(Answer::status).containsOnly(200);
		assertThat(this.desk.get("/api/appointments?patientId=r-1").text("$.total")).isEqualTo("1");
		assertTold(entry, "clinic.waitlist.entry-added.v1", "clinic.waitlist.offer-made.v1",
				"clinic.waitlist.offer-accepted.v1");
	}

	@Test
	void howeverManyLookAtOnceATimeIsOfferedOnceAndNobodyHasTwoOffers() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-03-26");
		List<String> waiting = IntStream.range(0, 4).mapToObj((i) -> friday.add("q-" + i)).toList();
		friday.cancel("09:00");
		friday.cancel("11:30");

		atOnce((i) -> {
			if (i % 2 == 0) {
				this.matching.lookAfterAll();
			}
			else {
				this.matching.released(new SiteCode("NB"), Instant.parse("2027-03-26T16:00:00Z"));
			}
			return this.desk.get("/api/waitlist");
		});

		this.matching.lookAfterAll();
		assertThat(waiting.stream().map((entry) -> read(entry).text("$.status"))).containsExactly("OFFERED", "OFFERED",
				"WAITING", "WAITING");
		assertThat(waiting.stream().limit(2).map((entry) -> FridayMorning.offered(read(entry))))
			.containsExactlyInAnyOrder(friday.at("09:00"), friday.at("11:30"));
		assertThat(this.desk.get("/api/appointments?site=NB&date=2027-03-26&size=100")
			.texts("$.items[?(@.status=='held')].id")).hasSize(2);
	}

	@Test
	void howeverManyLookAtOnceWhatIsHeldForAMoverIsWhatTheyAreOffered() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-05-07");
		friday.cancel("09:00");
		friday.cancel("10:15");
		String entry = friday.addMove("11:30");

		atOnce((i) -> {
			this.matching.released(new SiteCode("NB"),
					OffsetDateTime.parse(friday.at((i % 2 == 0) ? "09:00" : "10:15")).toInstant());
			return read(entry);
		});

		friday.awaitOffer(entry);
		String offered = Objects.requireNonNull(FridayMorning.offered(read(entry)));
		assertThat(friday.free()).isNotEmpty().doesNotContain(offered);
		assertThat(this.desk.decide(entry, "accept").status()).isEqualTo(200);
		assertThat(this.desk.get("/api/appointments/" + friday.visit("11:30")).text("$.start")).isEqualTo(offered);
	}

	@Test
	void aTimeThatWasHeldByOneWhoDiedIsOfferedByAnother() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-04-02");
		String entry = friday.add("c-1");
		hold(entry + "-1", "c-1", friday.at("14:00"));

		this.matching.lookAfterAll();

		assertThat(read(entry).text("$.offer.start")).isEqualTo(friday.at("14:00"));
		assertThat(this.desk.decide(entry, "accept").text("$.appointmentId")).isEqualTo(entry + "-1");
	}

	@Test
	void aTimeThatWasHeldByOneWhoDiedAndThatNobodyFoundIsFreeAgain() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-04-30");
		String entry = friday.add("c-3");
		hold(entry + "-1", "c-3", friday.at("14:00"));

		this.clock.advance(Duration.ofMinutes(31));
		this.matching.lookAfterAll();
		assertThat(this.desk.book(evaluation("c-4", "pt-haddad", "NB", friday.at("14:00"))).status()).isEqualTo(201);
		await().until(() -> this.desk.get("/api/appointments/" + entry + "-1").text("$.status").equals("expired"));
		this.matching.lookAfterAll();

		friday.cancel("09:00");
		assertThat(friday.awaitOffer(entry, "09:00").text("$.offer.appointmentId")).isEqualTo(entry + "-2");
	}

	@Test
	void aTimeThatWasBookedByOneWhoDiedIsTheirs() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-04-09");
		String entry = friday.add("c-2");
		friday.cancel("10:15");
		Answer offered = await().until(() -> read(entry), (found) -> found.text("$.status").equals("OFFERED"));
		String held = offered.text("$.offer.appointmentId");

		this.holds.confirm(new AppointmentId(held), "waitlist:" + held, "somebody");

		await().until(() -> read(entry).text("$.status").equals("BOOKED"));
		assertThat(read(entry).text("$.appointmentId")).isEqualTo(held);
	}

	@Test
	void anEventThatCannotBeReadIsADeadLetterOfTheWaitlistToo() {
		String key = "unreadable-for-the-waitlist";

		Broker.send(TOPIC, "clinic.appointment.cancelled.v1", key, "{}");

		Stream.of("scheduling-service", "scheduling-waitlist")
			.forEach((group) -> Broker.await(TOPIC + "." + group + ".dlt", 1, (letter) -> letter.key().equals(key)));
	}

	@Test
	void anEventThatComesTwiceChangesNothing() {
		FridayMorning friday = FridayMorning.full(this.desk, this.clock, "2027-04-16");
		String entry = friday.add("e-1");
		friday.cancel("10:15");
		await().until(() -> read(entry).text("$.status").equals("OFFERED"));
		String before = read(entry).body();
		Received cancelled = Broker
			.await(TOPIC, 1,
					(event) -> event.subject().equals(friday.visit("10:15")) && event.type().contains("cancelled"))
			.get(0);

		Broker.send(TOPIC, cancelled.key(), cancelled.data(), cancelled.attributes());
		String after = friday.add("e-2");
		friday.cancel("11:30");

		await().until(() -> read(after).text("$.status").equals("OFFERED"));
		assertThat(read(entry).body()).isEqualTo(before);
	}

	/** Holds a time for an offer of which the entry does not know. */
	private void hold(String offer, String patient, String start) {
		Instant now = this.clock.instant();
		this.booking.hold(
				new BookAppointment(null, new PatientId(patient), new VisitTypeCode("PT_EVALUATION"),
						new SiteCode("NB"), new PractitionerId("pt-haddad"), OffsetDateTime.parse(start).toInstant(),
						null, null, null),
				new AppointmentId(offer), new Hold("waitlist:" + offer, now, now.plus(Duration.ofMinutes(30))));
	}

	/** Lets many do something at once; what each was answered. */
	private static List<Answer> atOnce(IntFunction<Answer> action) {
		ExecutorService desks = Executors.newFixedThreadPool(DESKS);
		try {
			return desks
				.invokeAll(IntStream.range(0, DESKS).<Callable<Answer>>mapToObj((i) -> () -> action.apply(i)).toList())
				.stream()
				.map(WaitlistRaceIT::answer)
				.toList();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			desks.shutdown();
		}
	}

	private static Answer answer(Future<Answer> answer) {
		try {
			return answer.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Answer read(String entry) {
		return this.desk.get("/api/waitlist/" + entry);
	}

}
