package org.clinicops.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.clinicops.scheduling.communication.Communication;
import org.clinicops.scheduling.communication.Communications;
import org.clinicops.scheduling.communication.PatientInformation;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each patient is told once, whatever is away, dies, or comes twice. */
@ComponentTest
@Import({ Desk.class, StoppedClock.class, PatientPost.class, PatientContacts.class, Patients.class })
@TestPropertySource(properties = "clinic.mail.sweep-interval=100ms")
class ToldOnceIT {

	@Autowired
	private Patients patients;

	@Autowired
	private MovableClock clock;

	@Autowired
	private PatientPost post;

	@Autowired
	private PatientContacts contacts;

	@Autowired
	private Communications communications;

	@Autowired
	private PatientInformation information;

	@Autowired
	private Environment environment;

	@BeforeEach
	void startOnMonday() {
		this.clock.set(MondayMorning.NOW);
	}

	@Test
	void whileTheMailServerIsAwayTheLetterWaitsAndThenComesOnce() {
		this.post.stop();
		String id = this.patients.booked("r-17", "2026-12-30T08:30:00-08:00");
		this.patients.settle(id, "confirmation");
		await().untilAsserted(() -> assertThat(this.patients.statuses(id, "confirmation")).containsExactly("retrying"));
		assertThat(this.patients.communications(id).texts("$.items[?(@.kind=='confirmation')].lastError"))
			.containsExactly("unreachable");
		this.post.start();

		this.clock.advance(Duration.ofSeconds(2));

		await().untilAsserted(() -> assertThat(this.patients.statuses(id, "confirmation")).containsExactly("sent"));
		assertThat(this.patients.subjectsTo("r-17")).hasSize(1);
	}

	@Test
	void whileIntakeServiceIsAwayTheLetterWaitsAndThenComesOnce() {
		this.contacts.stop();
		String id = this.patients.booked("r-18", "2026-12-31T08:30:00-08:00");
		this.patients.settle(id, "confirmation");
		await().untilAsserted(() -> assertThat(this.patients.statuses(id, "confirmation")).containsExactly("retrying"));
		assertThat(this.patients.communications(id).texts("$.items[?(@.kind=='confirmation')].lastError"))
			.containsExactly("contact-unavailable");
		this.contacts.start();

		this.clock.advance(Duration.ofSeconds(2));

		await().untilAsserted(() -> assertThat(this.patients.statuses(id, "confirmation")).containsExactly("sent"));
		assertThat(this.patients.subjectsTo("r-18")).hasSize(1);
	}

	@Test
	void anAttemptThatDiedIsMadeAgainUnderTheSameMessageId() {
		String id = this.patients.booked("r-19", "2027-01-04T08:30:00-08:00");
		this.patients.awaitOpened(id, "confirmation");
		Communication confirmation = this.communications.about(new AppointmentId(id))
			.stream()
			.filter((told) -> told.kind() == Communication.Kind.CONFIRMATION)
			.findFirst()
			.orElseThrow();
		Instant leaseEnd = this.clock.instant().plusSeconds(600);
		assertThat(this.communications.change(confirmation.id(), confirmation.delivery(),
				confirmation.delivery().claimed(leaseEnd)))
			.isTrue();

		this.clock.set(leaseEnd);

		await().untilAsserted(() -> assertThat(this.patients.statuses(id, "confirmation")).containsExactly("sent"));
		assertThat(this.patients.last("r-19").id()).startsWith("<" + confirmation.id().value() + "@");
		assertThat(this.patients.subjectsTo("r-19")).hasSize(1);
	}

	@Test
	void ofManyWhoSendAtOnceOneSends() {
		String id = this.patients.booked("r-20", "2027-01-05T08:30:00-08:00");
		this.patients.awaitOpened(id, "confirmation");
		List<Communication> all = this.communications.about(new AppointmentId(id));
		this.clock.advance(Duration.ofMinutes(1));

		IntStream.range(0, 32)
			.parallel()
			.forEach((i) -> all.forEach((communication) -> this.information.send(communication.id())));

		await().untilAsserted(() -> assertThat(this.patients.statuses(id, "confirmation")).containsExactly("sent"));
		assertThat(this.patients.subjectsTo("r-20")).hasSize(1);
	}

	@Test
	void twoInstancesTellEachPatientOnce() {
		try (ConfigurableApplicationContext another = startAnother()) {
			List<String> visits = new ArrayList<>();
			for (int day = 0; day < 5; day++) {
				for (String time : List.of("08:30", "10:00", "13:15", "14:30")) {
					visits.add(this.patients.booked("two-" + visits.size(),
							LocalDate.of(2027, 1, 11).plusDays(day) + "T" + time + ":00-08:00"));
				}
			}
			visits.forEach((id) -> this.patients.awaitOpened(id, "confirmation"));
			another.getBean(MovableClock.class).advance(Duration.ofMinutes(1));
			this.clock.advance(Duration.ofMinutes(1));

			visits.forEach(
					(id) -> await().until(() -> this.patients.statuses(id, "confirmation").equals(List.of("sent"))));
			assertThat(IntStream.range(0, visits.size()))
				.allSatisfy((i) -> assertThat(this.patients.subjectsTo("two-" + i)).hasSize(1));
		}
	}

	@Test
	void anEventThatComesTwiceIsToldOnce() {
		String id = this.patients.booked("r-3", "2026-12-03T08:30:00-08:00");
		this.patients.settled("r-3", id, "confirmation");
		Received booked = Broker.await("clinic.scheduling.v1", 1, (event) -> event.subject().equals(id)).get(0);
		Broker.send("clinic.scheduling.v1", id, booked.data(), booked.attributes());
		Broker.send("clinic.scheduling.v1", id, booked.data(), booked.attributes());

		this.patients.move(id, "2026-12-03T09:30:00-08:00");
		this.patients.settled("r-3", id, "update");

		assertThat(this.patients.subjectsTo("r-3")).as("confirmation and update").hasSize(2);
		assertThat(this.patients.statuses(id, "confirmation")).containsExactly("sent");
	}

	@Test
	void aBookingThatIsHeardOfAgainAfterTheVisitMovedIsNotToldAgain() {
		String id = this.patients.booked("r-21", "2026-12-07T08:30:00-08:00");
		this.patients.settled("r-21", id, "confirmation");
		this.patients.move(id, "2026-12-07T09:30:00-08:00");
		this.patients.settled("r-21", id, "update");
		Received booked = Broker
			.await("clinic.scheduling.v1", 1,
					(event) -> event.subject().equals(id) && event.type().equals("clinic.appointment.booked.v1"))
			.get(0);
		Broker.send("clinic.scheduling.v1", id, booked.data(), booked.attributes());

		this.patients.move(id, "2026-12-07T10:30:00-08:00");
		this.patients.settle(id, "update");

		await().untilAsserted(() -> assertThat(this.patients.statuses(id, "update")).containsExactly("sent", "sent"));
		assertThat(this.patients.statuses(id, "confirmation")).containsExactly("sent");
		assertThat(this.patients.subjectsTo("r-21")).as("confirmation and two updates").hasSize(3);
	}

	private ConfigurableApplicationContext startAnother() {
		return AnotherInstance.start(this.environment, StoppedClock.class, "spring.mail.port",
				"spring.security.oauth2.client.provider.clinic.token-uri", "clinic.services.intake-url",
				"clinic.mail.sweep-interval");
	}

}
