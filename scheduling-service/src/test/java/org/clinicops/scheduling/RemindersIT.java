package org.clinicops.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.clinicops.scheduling.PatientPost.Letter;
import org.clinicops.scheduling.communication.Communications;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clinicops.scheduling.Desk.evaluation;

/** What patients hear of their visits. */
@ComponentTest
@Import({ Desk.class, StoppedClock.class, PatientPost.class, PatientContacts.class, Patients.class })
@TestPropertySource(properties = { "clinic.mail.sweep-interval=100ms", "clinic.reminders.phone=(714) 555-0100" })
class RemindersIT {

	private static final String SCHEDULING = "clinic.scheduling.v1";

	private static final String BY_PATIENT = "{\"reason\":\"PATIENT_CANNOT_COME\"}";

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@Autowired
	private PatientPost post;

	@Autowired
	private PatientContacts contacts;

	@Autowired
	private Communications communications;

	@Autowired
	private Patients patients;

	@BeforeEach
	void startOnMonday() {
		this.clock.set(MondayMorning.NOW);
	}

	@Test
	void aBookedVisitIsConfirmedOnceWithAFileForTheCalendar() {
		String id = this.patients.booked("r-1", "2026-12-01T08:30:00-08:00");

		Letter letter = this.patients.settled("r-1", id, "confirmation");

		assertThat(letter.subject()).isEqualTo("Your appointment");
		assertThat(letter.text()).isEqualTo("""
				Your appointment is booked.

				Tuesday, December 1, 2026, 8:30 AM (Pacific Standard Time)
				Orange, 2617 East Chapman Ave., Suite 110, Orange, CA 92869

				Reference: %s

				If you cannot come, please call (714) 555-0100 and give the reference.
				""".formatted(this.desk.get("/api/appointments/" + id).text("$.reference")));
		assertThat(letter.calendarType()).startsWith("text/calendar").contains("method=REQUEST");
		assertThat(letter.line("METHOD")).isEqualTo("REQUEST");
		assertThat(letter.line("UID")).startsWith(id + "@");
		assertThat(letter.line("SEQUENCE")).isEqualTo("0");
		assertThat(letter.line("DTSTART")).isEqualTo("20261201T163000Z");
		assertThat(letter.line("DTEND")).isEqualTo("20261201T173000Z");
		assertThat(letter.line("SUMMARY")).isEqualTo("Appointment");
		assertThat(letter.line("LOCATION")).contains("Orange", "2617 East Chapman Ave.");
	}

	@Test
	void aLetterSaysNothingOfThePatientTheVisitOrTheTherapist() {
		String id = this.patients.booked("r-2", "2026-12-02T08:30:00-08:00");

		Letter letter = this.patients.settled("r-2", id, "confirmation");

		assertThat(letter.raw() + letter.text() + letter.calendar())
			.doesNotContain("PT_EVALUATION", "pt-chen", "Grace", "Chen", "555 0142", "555-0142")
			.doesNotContainIgnoringCase("therap", "evaluation", "pain", "treatment", "bay", "patient", "referral");
	}

	@Test
	void whoseVisitMovesGetsTheNewTimeForTheSameEntryOfTheirCalendar() {
		String id = this.patients.booked("r-4", "2026-12-04T08:30:00-08:00");
		Letter confirmation = this.patients.settled("r-4", id, "confirmation");

		this.patients.move(id, "2026-12-04T10:00:00-08:00");
		Letter update = this.patients.settled("r-4", id, "update");

		assertThat(update.text()).startsWith("Your appointment has changed.").contains("10:00 AM");
		assertThat(update.line("UID")).isEqualTo(confirmation.line("UID"));
		assertThat(Integer.parseInt(update.line("SEQUENCE"))).isPositive();
		assertThat(update.line("METHOD")).isEqualTo("REQUEST");
		assertThat(update.line("DTSTART")).isEqualTo("20261204T180000Z");
		assertThat(this.patients.subjectsTo("r-4")).hasSize(2);
	}

	@Test
	void whoseVisitIsCancelledIsToldSoAndNotReminded() {
		String id = this.patients.booked("r-5", "2026-12-07T08:30:00-08:00");
		Letter confirmation = this.patients.settled("r-5", id, "confirmation");

		this.desk.change(id, "cancel", BY_PATIENT);
		Letter cancellation = this.patients.settled("r-5", id, "cancellation");
		this.clock.set(Instant.parse("2026-12-07T16:00:00Z"));

		assertThat(cancellation.line("METHOD")).isEqualTo("CANCEL");
		assertThat(cancellation.line("STATUS")).isEqualTo("CANCELLED");
		assertThat(cancellation.line("UID")).isEqualTo(confirmation.line("UID"));
		assertThat(Integer.parseInt(cancellation.line("SEQUENCE"))).isPositive();
		await().untilAsserted(
				() -> assertThat(this.patients.statuses(id, "reminder")).containsExactly("not-needed", "not-needed"));
		assertThat(this.patients.subjectsTo("r-5")).hasSize(2);
	}

	@Test
	void whoseVisitIsCancelledWhileTheirAddressIsLookedUpIsNotToldThatItTakesPlace() {
		String id = this.patients.booked("r-15", "2026-12-08T08:30:00-08:00");
		this.contacts.meanwhile("r-15", () -> this.desk.change(id, "cancel", BY_PATIENT));

		this.patients.settle(id, "confirmation");

		await()
			.untilAsserted(() -> assertThat(this.patients.statuses(id, "confirmation")).containsExactly("not-needed"));
		assertThat(this.patients.subjectsTo("r-15")).isEmpty();
	}

	@Test
	void aCancellationNamesTheTimeThatThePatientKnows() {
		String id = this.patients.booked("r-21", "2027-01-05T08:30:00-08:00");
		this.patients.settled("r-21", id, "confirmation");
		this.patients.move(id, "2027-01-07T10:00:00-08:00");
		this.patients.awaitOpened(id, "update");
		this.desk.change(id, "cancel", BY_PATIENT);

		Letter cancellation = this.patients.settled("r-21", id, "cancellation");

		assertThat(cancellation.text()).contains("Tuesday, January 5, 2027, 8:30 AM").doesNotContain("January 7");
		assertThat(cancellation.line("DTSTART")).isEqualTo("20270105T163000Z");
		assertThat(cancellation.line("DTEND")).isEqualTo("20270105T173000Z");
		assertThat(this.patients.subjectsTo("r-21")).as("confirmation and cancellation").hasSize(2);
	}

	@Test
	void whoHearsTooLateOfASoonerTimeIsToldThatTheLaterOneDoesNotTakePlace() {
		String id = this.patients.booked("r-22", "2027-01-06T08:30:00-08:00");
		this.patients.settled("r-22", id, "confirmation");
		this.patients.move(id, "2027-01-04T08:30:00-08:00");
		this.patients.awaitOpened(id, "update");

		this.clock.set(Instant.parse("2027-01-04T17:00:00Z"));

		await().until(() -> this.patients.statuses(id, "update").equals(List.of("sent")));
		assertThat(this.patients.last("r-22").text()).startsWith("This appointment does not take place:")
			.contains("Wednesday, January 6, 2027, 8:30 AM")
			.doesNotContain("January 4");
		assertThat(this.patients.last("r-22").line("METHOD")).isEqualTo("CANCEL");
		assertThat(this.patients.last("r-22").line("DTSTART")).isEqualTo("20270106T163000Z");
	}

	@Test
	void whoHearsOfASoonerTimeWhenTheLaterOneHasPassedTooIsToldNothing() {
		String id = this.patients.booked("r-23", "2027-01-13T08:30:00-08:00");
		this.patients.settled("r-23", id, "confirmation");
		this.patients.move(id, "2027-01-11T08:30:00-08:00");
		this.patients.awaitOpened(id, "update");

		this.clock.set(Instant.parse("2027-01-13T17:00:00Z"));

		await().until(() -> this.patients.statuses(id, "update").equals(List.of("not-needed")));
		assertThat(this.patients.subjectsTo("r-23")).hasSize(1);
	}

	@Test
	void remindersComeByDayTwoDaysAndThreeHoursBeforeTheVisitOnceEach() {
		String early = this.patients.booked("r-6", "2026-12-09T08:30:00-08:00");
		String late = this.patients.booked("r-7", "2026-12-09T13:15:00-08:00");
		this.patients.settled("r-6", early, "confirmation");
		await().until(() -> this.patients.statuses(late, "confirmation").equals(List.of("sent")));

		assertRemindedAt(early, "r-6", "2026-12-07T16:30:00Z", 1);
		assertRemindedAt(late, "r-7", "2026-12-07T21:15:00Z", 1);
		assertRemindedAt(early, "r-6", "2026-12-09T03:00:00Z", 2);
		assertRemindedAt(late, "r-7", "2026-12-09T18:15:00Z", 2);
		this.clock.set(Instant.parse("2026-12-10T00:00:00Z"));
		assertThat(this.patients.subjectsTo("r-6")).as("a confirmation and two reminders").hasSize(3);
		assertThat(this.patients.last("r-6").text()).startsWith("A reminder of your appointment:")
			.contains("Wednesday, December 9, 2026, 8:30 AM");
		assertThat(this.patients.last("r-6").line("SEQUENCE")).isEqualTo("0");
	}

	/** Just before, there was none. */
	private void assertRemindedAt(String id, String patient, String due, int count) {
		int before = this.patients.subjectsTo(patient).size();
		this.clock.set(Instant.parse(due).minusSeconds(1));
		Instant now = this.clock.instant();
		await().until(() -> this.communications.due(now).isEmpty());
		assertThat(this.patients.subjectsTo(patient)).hasSize(before);
		this.clock.set(Instant.parse(due));
		await().until(() -> this.patients.statuses(id, "reminder").stream().filter("sent"::equals).count() == count);
		assertThat(this.patients.subjectsTo(patient)).hasSize(before + 1);
	}

	@Test
	void ofAVisitThatMovedOnlyTheNewTimeIsRemindedOf() {
		String id = this.patients.booked("r-8", "2026-12-11T08:30:00-08:00");
		this.patients.settled("r-8", id, "confirmation");
		this.patients.move(id, "2026-12-16T13:15:00-08:00");
		this.patients.settled("r-8", id, "update");

		this.clock.set(Instant.parse("2026-12-11T16:00:00Z"));
		await().untilAsserted(() -> assertThat(this.patients.statuses(id, "reminder"))
			.containsExactlyInAnyOrder("not-needed", "not-needed", "pending", "pending"));
		assertThat(this.patients.subjectsTo("r-8")).hasSize(2);
		this.clock.set(Instant.parse("2026-12-14T21:15:00Z"));

		await().until(() -> this.patients.subjectsTo("r-8").size() == 3);
		assertThat(this.patients.last("r-8").text()).startsWith("A reminder").contains("December 16, 2026, 1:15 PM");
	}

	@Test
	void whatIsTakenBackAtOnceIsNotTold() {
		String cancelled = this.patients.booked("r-9", "2026-12-17T08:30:00-08:00");
		String moved = this.patients.booked("r-10", "2026-12-17T10:00:00-08:00");
		this.patients.awaitOpened(cancelled, "confirmation");
		this.patients.awaitOpened(moved, "confirmation");
		this.desk.change(cancelled, "cancel", BY_PATIENT);
		this.patients.move(moved, "2026-12-17T13:15:00-08:00");
		await().until(() -> this.patients.statuses(moved, "confirmation").size() == 2);
		this.clock.advance(Duration.ofMinutes(1));

		await().until(() -> this.patients.statuses(moved, "confirmation").contains("sent"));
		await().untilAsserted(
				() -> assertThat(this.patients.statuses(cancelled, "confirmation")).containsExactly("not-needed"));

		assertThat(this.post.to("r-10@example.org")).singleElement()
			.satisfies((letter) -> assertThat(letter.text()).startsWith("Your appointment is booked.")
				.contains("1:15 PM"));
		assertThat(this.patients.subjectsTo("r-9")).isEmpty();
	}

	@Test
	void aVisitThatTakesPlaceAfterAllIsConfirmedAgain() {
		String id = this.patients.booked("r-11", "2026-12-18T08:30:00-08:00");
		this.patients.settled("r-11", id, "confirmation");
		this.desk.change(id, "cancel", BY_PATIENT);
		Letter cancellation = this.patients.settled("r-11", id, "cancellation");

		this.desk.change(id, "undo", "");
		await().until(() -> this.patients.statuses(id, "confirmation").size() == 2);
		this.clock.advance(Duration.ofMinutes(1));

		await().until(() -> this.patients.statuses(id, "confirmation").equals(List.of("sent", "sent")));
		assertThat(this.patients.last("r-11").line("METHOD")).isEqualTo("REQUEST");
		assertThat(Integer.parseInt(this.patients.last("r-11").line("SEQUENCE")))
			.isGreaterThan(Integer.parseInt(cancellation.line("SEQUENCE")));
	}

	@Test
	void aTimeThatIsOnlyHeldIsNoNewsYet() {
		this.patients.contact("r-12", "en", "r-12@example.org");
		String id = this.desk.hold(evaluation("r-12", "pt-chen", "OR", "2026-12-21T08:30:00-08:00")).text("$.id");
		Broker.await(SCHEDULING, 1, (event) -> event.subject().equals(id));
		this.clock.advance(Duration.ofMinutes(2));
		assertThat(this.patients.communications(id).texts("$.items[*].kind")).isEmpty();

		this.desk.ofHold(id, "confirm");

		assertThat(this.patients.settled("r-12", id, "confirmation").text()).contains("December 21, 2026");
	}

	@Test
	void whoHasArrivedIsNotToldAnything() {
		this.clock.set(Instant.parse("2026-12-22T14:30:00Z"));
		String id = this.patients.booked("r-13", "2026-12-22T08:30:00-08:00");
		this.patients.settled("r-13", id, "confirmation");
		this.desk.change(id, "arrive", "");
		Received booked = Broker.await(SCHEDULING, 2, (event) -> event.subject().equals(id)).get(0);
		Broker.send(SCHEDULING, id, booked.data(), booked.attributes());
		this.desk.change(id, "undo", "");
		this.patients.move(id, "2026-12-22T10:00:00-08:00");

		this.patients.settled("r-13", id, "update");

		assertThat(this.patients.subjectsTo("r-13")).as("confirmation and update").hasSize(2);
	}

	@Test
	void aPatientReadsTheirOwnLanguage() {
		this.patients.contact("r-14", "es", "r-14@example.org");
		String id = this.patients.book("r-14", "2026-12-23T13:15:00-08:00");

		Letter letter = this.patients.settled("r-14", id, "confirmation");

		assertThat(letter.subject()).isEqualTo("Su cita");
		assertThat(letter.text()).startsWith("Su cita está reservada.\n\nmiércoles, 23 de diciembre de 2026, 1:15")
			.contains("(hora estándar del Pacífico)", "Si no puede venir, llame al (714) 555-0100");
		assertThat(letter.line("SUMMARY")).isEqualTo("Cita");
	}

	@Test
	void whoHasNoMailGetsAShortMessage() {
		this.contacts.add("r-15", "{\"language\":\"en\",\"phone\":\"+1 562 555 0142\"}");
		String id = this.patients.book("r-15", "2026-12-28T08:30:00-08:00");
		this.patients.settle(id, "confirmation");

		await().until(() -> this.patients.statuses(id, "confirmation").equals(List.of("sent")));
		assertThat(this.contacts.shortMessages()).singleElement()
			.satisfies((message) -> assertThat(message).contains("\"to\":\"+15625550142\"",
					"Appointment booked: Mon Dec 28, 8:30 AM, Orange. Ref. AP-", "call (714) 555-0100"));
	}

	@Test
	void whoCannotBeReachedAtAllIsShownToTheDesk() {
		String id = this.patients.book("r-16", "2026-12-29T08:30:00-08:00");
		this.patients.settle(id, "confirmation");

		await()
			.untilAsserted(() -> assertThat(this.patients.statuses(id, "confirmation")).containsExactly("no-address"));
		assertThat(this.desk.as(Tokens.bearer("surgeon")).get("/api/appointments/" + id + "/communications").status())
			.isEqualTo(403);
		this.desk.get("/api/appointments/nothing/communications").assertProblem(404, "unknown-appointment");
	}

}
