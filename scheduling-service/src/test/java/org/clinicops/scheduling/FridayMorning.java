package org.clinicops.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

import org.clinicops.contracts.Contracts;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A Friday morning of one therapist at Newport Beach, for which patients wait: three
 * evaluations fill it, at nine, a quarter past ten and half past eleven.
 */
final class FridayMorning {

	static final List<String> TIMES = List.of("09:00", "10:15", "11:30");

	private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

	private final Desk desk;

	private final MovableClock clock;

	private final LocalDate date;

	private final List<String> visits;

	private FridayMorning(Desk desk, MovableClock clock, LocalDate date, List<String> visits) {
		this.desk = desk;
		this.clock = clock;
		this.date = date;
		this.visits = visits;
	}

	/** One with no time left. */
	static FridayMorning full(Desk desk, MovableClock clock, String date) {
		return new FridayMorning(desk, clock, LocalDate.parse(date),
				TIMES.stream()
					.map((time) -> booked(desk, "had-" + date + "-" + time.replace(":", ""), date, time))
					.toList());
	}

	/** One with all of its times. */
	static FridayMorning empty(Desk desk, MovableClock clock, String date) {
		return new FridayMorning(desk, clock, LocalDate.parse(date), List.of());
	}

	private static String booked(Desk desk, String patient, String date, String time) {
		Answer booked = desk.book(Desk.evaluation(patient, "pt-haddad", "NB", at(date, time)));
		assertThat(booked.status()).as(booked.body()).isEqualTo(201);
		return booked.text("$.id");
	}

	private static String at(String date, String time) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME
			.format(LocalDate.parse(date).atTime(LocalTime.parse(time)).atZone(ZONE));
	}

	String at(String time) {
		return at(this.date.toString(), time);
	}

	/** The visit that has that of the three times. */
	String visit(String time) {
		return this.visits.get(TIMES.indexOf(time));
	}

	void cancel(String time) {
		assertThat(this.desk.change(visit(time), "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}").status())
			.isEqualTo(200);
	}

	/** The body of an entry for this morning. */
	String wish(String patient, String... more) {
		return """
				{"patientId":"%s","visitType":"PT_EVALUATION","sites":["NB"],"practitionerId":"pt-haddad",
				"weekdays":["FRIDAY"],"partsOfDay":["MORNING"],"from":"%s","to":"%s"%s}""".formatted(patient, this.date,
				this.date, String.join("", Stream.of(more).map((field) -> "," + field).toList()));
	}

	/** A patient waits for this morning, behind those before; the id of the entry. */
	String add(String patient, String... more) {
		this.clock.advance(Duration.ofMillis(1));
		Answer added = this.desk.waitFor(wish(patient, more));
		assertThat(added.status()).as(added.body()).isEqualTo(201);
		return added.text("$.id");
	}

	/** The patient of a visit would leave it for an earlier time of this morning. */
	String addMove(String time) {
		String patient = this.desk.get("/api/appointments/" + visit(time)).text("$.patientId");
		return add(patient, "\"appointmentId\":\"" + visit(time) + "\"");
	}

	/** Waits until the entry is offered that time. */
	Answer awaitOffer(String entry, String time) {
		return await(entry + " is offered " + time).until(() -> this.desk.get("/api/waitlist/" + entry),
				(found) -> at(time).equals(offered(found)));
	}

	/**
	 * Waits until the entry is offered any time: a search that was under way as one
	 * became free may have found a later part of it.
	 */
	void awaitOffer(String entry) {
		await(entry + " is offered a time").until(() -> offered(this.desk.get("/api/waitlist/" + entry)) != null);
	}

	static @Nullable String offered(Answer entry) {
		return entry.body().contains("\"offer\"") ? entry.text("$.offer.start") : null;
	}

	/** The starts that the search shows. */
	List<String> free() {
		return this.desk
			.get("/api/availability?visitType=PT_EVALUATION&practitionerId=pt-haddad&partsOfDay=MORNING&from="
					+ this.date + "&to=" + this.date)
			.texts("$.items[*].start");
	}

	/** The subject's events are these, as the contract has them. */
	static void assertTold(String subject, String... types) {
		List<Received> events = Broker.await("clinic.scheduling.v1", types.length,
				(event) -> event.subject().equals(subject));
		assertThat(events).extracting(Received::type).containsExactly(types);
		assertThat(events)
			.allSatisfy((event) -> assertThat(Contracts.violations(event.type(), event.data())).isEmpty());
	}

}
