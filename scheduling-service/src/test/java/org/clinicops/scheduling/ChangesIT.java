package org.clinicops.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import org.clinicops.contracts.Contracts;
import org.clinicops.scheduling.EventStream.Event;
import org.clinicops.scheduling.appointment.Changing;
import org.clinicops.scheduling.appointment.Changing.NewTime;
import org.clinicops.scheduling.appointment.Hold;
import org.clinicops.scheduling.appointment.Holds;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clinicops.scheduling.Desk.evaluation;

/** Whoever looks at the book sees what others do to it, as it happens. */
@ComponentTest
@Import({ Desk.class, MondayMorning.class })
@TestPropertySource(properties = { "clinic.changes.streams=5", "clinic.changes.heartbeat=200ms" })
@ExtendWith(OutputCaptureExtension.class)
class ChangesIT {

	private static final String ROSA = Tokens.bearer("receptionist");

	@Autowired
	private Environment environment;

	@Autowired
	private Desk desk;

	@Autowired
	private Changing changing;

	@Autowired
	private Holds holds;

	@Autowired
	private Clock clock;

	private final List<EventStream> streams = new ArrayList<>();

	@AfterEach
	void closeStreams() {
		this.streams.forEach(EventStream::close);
	}

	@Test
	void allWhoLookSeeWhatHappensToAVisitInOrderAndNothingAboutThePatient() {
		EventStream rosa = open("", ROSA, "");
		EventStream clinician = open("?site=OR", Tokens.bearer("clinician"), "");

		String id = booked("walt", "pt-chen", "OR", "2026-12-01T08:30:00-08:00");
		this.desk.change(id, "reschedule", "{\"start\":\"2026-12-01T10:30:00-08:00\"}");
		this.desk.change(id, "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}");

		for (EventStream stream : List.of(rosa, clinician)) {
			await().untilAsserted(() -> assertThat(told(stream, id)).extracting(Event::type)
				.containsExactly("appointment.booked", "appointment.rescheduled", "appointment.cancelled"));
			assertThat(stream.events()).extracting(Event::name).containsOnly("change");
		}
		assertThat(Contracts.violations("clinic.appointment.booked.v1", dataOf(told(rosa, id).get(0)))).isEmpty();
	}

	@Test
	void whoComesBackGetsExactlyWhatTheyMissed() {
		EventStream before = open("", ROSA, "");
		String seen = booked("b-1", "pt-chen", "OR", "2026-12-02T08:30:00-08:00");
		await().until(() -> !told(before, seen).isEmpty());
		before.close();
		String cancelled = booked("b-2", "pt-chen", "OR", "2026-12-02T10:30:00-08:00");
		String held = this.desk.hold(evaluation("b-3", "pt-moreno", "WH", "2026-12-02T07:30:00-08:00")).text("$.id");
		this.desk.change(cancelled, "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}");
		awaitPublished(cancelled, 2);
		awaitPublished(held, 1);

		EventStream after = open("", ROSA, before.lastEventId());
		String live = booked("b-4", "pt-chen", "OR", "2026-12-02T13:15:00-08:00");

		await().until(() -> !told(after, live).isEmpty());
		assertThat(told(after, cancelled)).extracting(Event::type)
			.containsExactly("appointment.booked", "appointment.cancelled");
		assertThat(told(after, held)).extracting(Event::type).containsExactly("appointment.held");
		assertThat(after.events()).extracting(Event::subject)
			.containsExactlyInAnyOrder(cancelled, cancelled, held, live);
		assertThat(after.events()).extracting(Event::id).doesNotHaveDuplicates();
	}

	@Test
	void whoComesBackToAnotherInstanceMissesNothingAndHearsNothingTwice() {
		try (ConfigurableApplicationContext another = AnotherInstance.start(this.environment, MondayMorning.class)) {
			List<String> ids = new ArrayList<>();
			List<Event> heard = new ArrayList<>();
			EventStream first = open("", ROSA, "");
			await().until(() -> !first.lastEventId().isEmpty());
			String last = first.lastEventId();
			for (int i = 0; i < 8; i++) {
				ids.add(booked("c-" + i, "pt-chen", "OR",
						"2026-12-%02dT08:30:00-08:00".formatted(i / 4 * 7 + 7 + i % 4)));
				this.desk.change(ids.get(i), "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}");
				List<Event> told = listen((i % 2 == 0) ? addressOf(another) : address(""), last, 1 + i % 2);
				heard.addAll(told);
				last = told.get(told.size() - 1).id();
			}
			String end = booked("c-end", "pt-chen", "OR", "2026-12-21T08:30:00-08:00");
			heard.addAll(listen(addressOf(another), last, 2 * ids.size() + 1 - heard.size()));
			assertThat(heard.removeIf((event) -> event.subject().equals(end))).isTrue();

			assertThat(heard).extracting((event) -> event.subject() + " " + event.type())
				.containsExactlyInAnyOrderElementsOf(ids.stream()
					.flatMap((id) -> Stream.of(id + " appointment.booked", id + " appointment.cancelled"))
					.toList());
			assertThat(ids).allSatisfy((id) -> assertThat(heard).filteredOn((event) -> event.subject().equals(id))
				.extracting(Event::type)
				.containsExactly("appointment.booked", "appointment.cancelled"));
		}
	}

	/** Until at least so many events have come. */
	private static List<Event> listen(String address, String last, int atLeast) {
		try (EventStream stream = EventStream.open(address, ROSA, last)) {
			return await().until(stream::events, (events) -> events.size() >= atLeast);
		}
	}

	@Test
	void staffOfOneSiteHearOfThatOneAlsoWhenAVisitLeavesIt() {
		String whittier = Tokens
			.with((claims) -> claims.claim("roles", List.of("receptionist")).claim("sites", List.of("WH")));
		EventStream limited = open("", whittier, "");
		EventStream orange = open("?site=OR", ROSA, "");

		String elsewhere = booked("d-1", "pt-chen", "OR", "2026-12-03T08:30:00-08:00");
		String moves = booked("d-2", "pt-moreno", "WH", "2026-12-08T07:30:00-08:00");
		this.desk.change(moves, "reschedule",
				"{\"start\":\"2026-12-08T13:15:00-08:00\",\"site\":\"OR\",\"practitionerId\":\"pt-chen\"}");
		this.desk.change(moves, "undo", "");

		await().untilAsserted(() -> assertThat(told(limited, moves)).extracting(Event::type)
			.containsExactly("appointment.booked", "appointment.rescheduled", "appointment.undone"));
		await().untilAsserted(() -> assertThat(told(orange, moves)).extracting(Event::type)
			.containsExactly("appointment.rescheduled", "appointment.undone"));
		await().until(() -> !told(orange, elsewhere).isEmpty());
		assertThat(told(limited, elsewhere)).isEmpty();
		assertThat(EventStream.refused(address("?site=OR"), whittier, "")).startsWith("403").contains("not-your-site");
	}

	@Test
	void theSiteWhereAVisitMayMoveHearsThatATimeIsKeptAndThatItIsFree() {
		EventStream orange = open("?site=OR", ROSA, "");
		String moves = booked("e-1", "pt-moreno", "WH", "2026-12-09T07:30:00-08:00");
		Instant now = this.clock.instant();

		this.changing.holdMove(
				new AppointmentId(moves), new NewTime(Instant.parse("2026-12-08T18:30:00Z"), new SiteCode("OR"),
						new PractitionerId("pt-chen"), null, null),
				new Hold("waitlist", now, now.plus(Duration.ofMinutes(30))));
		this.holds.release(new AppointmentId(moves), "waitlist");

		await().untilAsserted(() -> assertThat(told(orange, moves)).extracting(Event::type)
			.containsExactly("appointment.move-held", "appointment.move-released"));
	}

	@Test
	void theSiteHearsWhatIsOfferedToWhomAndWhatBecomesOfThat() {
		EventStream orange = open("?site=OR", ROSA, "");
		EventStream whittier = open("?site=WH", ROSA, "");

		String accepts = waits("f-1");
		await().until(() -> !told(orange, accepts).isEmpty());
		this.desk.decide(accepts, "accept");
		String gone = waits("f-2");
		await().until(() -> !told(orange, gone).isEmpty());
		this.desk.delete("/api/waitlist/" + gone);
		String elsewhere = booked("f-3", "pt-moreno", "WH", "2026-12-10T07:30:00-08:00");

		await().untilAsserted(() -> assertThat(told(orange, gone)).extracting(Event::type)
			.containsExactly("waitlist.offer-made", "waitlist.entry-ended"));
		assertThat(told(orange, accepts)).extracting(Event::type)
			.containsExactly("waitlist.offer-made", "waitlist.offer-accepted");
		await().until(() -> !told(whittier, elsewhere).isEmpty());
		assertThat(whittier.events()).extracting(Event::subject).doesNotContain(accepts, gone);
	}

	/** For a day of which much is free, so that it is offered a time at once. */
	private String waits(String patient) {
		return this.desk
			.waitFor(
					"""
							{"patientId":"%s","visitType":"PT_EVALUATION","sites":["OR"],"from":"2026-12-10","to":"2026-12-10"}"""
						.formatted(patient))
			.text("$.id");
	}

	@Test
	void whoCannotBeToldWhatTheyMissedIsToldToLoadTheBookAgain() {
		for (String gone : List.of("0:999999999", "99:1")) {
			EventStream stream = open("", ROSA, gone);

			await().untilAsserted(() -> assertThat(stream.events()).extracting(Event::name).containsExactly("reset"));
			assertThat(stream.lastEventId()).matches("[0-9:,]+").isNotEqualTo(gone);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "yesterday", "1", "0:1,", "0:-1", "0:99999999999999999999" })
	void whatIsNoIdOfAnEventIsRefused(String id) {
		assertThat(EventStream.refused(address(""), ROSA, id)).startsWith("400")
			.contains("invalid-field", "Last-Event-ID");
	}

	@Test
	void onlyStaffMayLook() {
		assertThat(EventStream.refused(address(""), "", "")).startsWith("401");
		assertThat(EventStream.refused(address(""), Tokens.bearer("surgeon"), "")).startsWith("403");
		assertThat(EventStream.refused(address("?site=LA"), ROSA, "")).startsWith("400").contains("unknown-site");
	}

	@Test
	void aSilentStreamShowsThatItIsThereAndEndsWithTheToken() {
		EventStream stream = open("", Tokens.with((claims) -> claims.claim("roles", List.of("receptionist"))
			.expirationTime(Date.from(Instant.now().plusSeconds(3)))), "");

		await().until(() -> stream.comments().contains("still here"));
		await().until(stream::hasEnded);
	}

	@Test
	void moreStreamsThanAnInstanceCanServeAreRefused(CapturedOutput output) {
		for (int i = 0; i < 5; i++) {
			open("", ROSA, "");
		}

		assertThat(EventStream.refused(address(""), ROSA, "")).startsWith("503").contains("too-many-streams");
		this.streams.remove(0).close();
		await().untilAsserted(() -> assertThat(EventStream.refused(address(""), ROSA, "")).isEqualTo("200"));
		assertThat(output.getAll()).doesNotContain("Failure ");
	}

	@Test
	void anInstanceThatStopsDoesNotWaitForThoseWhoListen() {
		ConfigurableApplicationContext another = AnotherInstance.start(this.environment, MondayMorning.class);
		EventStream stream = EventStream.open(addressOf(another), ROSA, "");
		Instant before = Instant.now();

		another.close();

		assertThat(Instant.now()).isBefore(before.plusSeconds(10));
		await().until(stream::hasEnded);
	}

	/**
	 * As soon as the streams of the test before have been closed at the other end too.
	 */
	private EventStream open(String query, String token, String lastEventId) {
		await().untilAsserted(() -> this.streams.add(EventStream.open(address(query), token, lastEventId)));
		return this.streams.get(this.streams.size() - 1);
	}

	private String address(String query) {
		return "http://localhost:" + this.environment.getRequiredProperty("local.server.port") + "/api/changes" + query;
	}

	private static String addressOf(ConfigurableApplicationContext instance) {
		return "http://localhost:" + instance.getEnvironment().getRequiredProperty("local.server.port")
				+ "/api/changes";
	}

	private String booked(String patient, String practitioner, String site, String start) {
		return this.desk.book(evaluation(patient, practitioner, site, start)).text("$.id");
	}

	private static void awaitPublished(String id, int events) {
		Broker.await("clinic.scheduling.v1", events, (event) -> event.subject().equals(id));
	}

	private static List<Event> told(EventStream stream, String id) {
		return stream.events().stream().filter((event) -> event.subject().equals(id)).toList();
	}

	private static String dataOf(Event event) {
		return event.data().replaceAll(".*\"data\":(.*)}$", "$1");
	}

}
