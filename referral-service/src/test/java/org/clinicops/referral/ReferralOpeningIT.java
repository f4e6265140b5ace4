package org.clinicops.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.MimeMessage;
import org.clinicops.contracts.Contracts;
import org.clinicops.referral.identity.IntakeId;
import org.clinicops.referral.referral.Pathway;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.referral.referral.Referrals;
import org.clinicops.support.delivery.Delivery;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** No sweep helps here: mails go out because a referral was stored. */
@ComponentTest
@Import(MailServer.class)
@TestPropertySource(properties = { "clinic.inbox.first-retry=5ms", "clinic.mail.console-url=https://console.example",
		"clinic.mail.sweep-interval=1h" })
class ReferralOpeningIT {

	private static final String REFERRALS = "clinic.referral.v1";

	@Autowired
	private MailServer mails;

	@Autowired
	private Referrals referrals;

	@Autowired
	private MeterRegistry meters;

	@Test
	void anIntakeOpensOneReferralAndSendsOneMailHoweverOftenItIsDelivered() {
		String data = Intakes.data("often", "ROUTINE", "INJECTION", "PHYSICAL_THERAPY");
		Map<String, String> attributes = Broker.attributes("often-1", Intakes.SUBMITTED, "often", 1);
		for (int delivery = 0; delivery < 5; delivery++) {
			Broker.send(Intakes.TOPIC, "often", data, attributes);
		}
		Broker.send(Intakes.TOPIC, Intakes.SUBMITTED, "often", data);
		allHandledOf("often");

		assertThat(sent("often", Pathway.INJECTION).attempts()).isEqualTo(1);
		assertThat(this.mails.mailsAbout("often")).hasSize(1);
		assertThat(Broker.all(REFERRALS)).filteredOn(about("often", Pathway.INJECTION))
			.extracting(Received::sequence)
			.containsOnly(1L);
	}

	@Test
	void theMailHasAReferenceAndALinkAndNothingAboutThePatient() throws Exception {
		String intake = Intakes.submit("INJECTION");
		sent(intake, Pathway.INJECTION);

		Referral referral = find(intake, Pathway.INJECTION).orElseThrow();
		MimeMessage mail = this.mails.mailsAbout(intake).get(0);
		assertThat(mail.getMessageID()).isEqualTo("<" + referral.id().value() + "-1@clinicops.example>");
		assertThat(mail.getSubject()).isEqualTo("Referral " + referral.reference().value());
		assertThat(mail.getAllRecipients()).hasSize(1);
		assertThat(mail.getContent().toString().strip().replace("\r\n", "\n")).isEqualTo("""
				A referral has been addressed to you.

				Reference: %s

				Please sign in to read and answer it:
				https://console.example/referrals/%s""".formatted(referral.reference().value(), referral.id().value()));
	}

	@Test
	void anOpenReferralHasAnOwnerARecipientAndANextDeadline() {
		String intake = Intakes.submit("SURGERY");
		sent(intake, Pathway.SURGERY);

		Referral referral = find(intake, Pathway.SURGERY).orElseThrow();
		assertThat(referral.isOpen()).isTrue();
		assertThat(referral.owner()).isEqualTo("coordinator");
		assertThat(referral.nextDeadline()).isAfter(referral.requestedAt());
		assertThat(referral.order().procedure().value()).isEqualTo("SELECTIVE_PERIPHERAL_DENERVATION");
	}

	@Test
	void whatItPublishesKeepsTheContractAndNamesItsCause() {
		String cause = Broker.send(Intakes.TOPIC, Intakes.SUBMITTED, "published",
				Intakes.data("published", "URGENT", "INJECTION"));

		Received event = Broker.await(REFERRALS, 1, about("published", Pathway.INJECTION)).get(0);
		assertThat(event.type()).isEqualTo("clinic.referral.requested.v1");
		assertThat(Contracts.violations(event.type(), event.data())).isEmpty();
		assertThat(event.attributes()).containsEntry("ce_causationid", cause);
	}

	@Test
	void everyExampleOfTheContractOpensWhatItAsksFor() {
		List<String> examples = Contracts.examples(Intakes.SUBMITTED);
		for (String example : examples) {
			JsonNode intake = JsonMapper.shared().readTree(example);
			String id = intake.path("intakeId").asString();
			Broker.send(Intakes.TOPIC, Intakes.SUBMITTED, id, example);
			boolean surgery = intake.path("pathways").toString().contains("SURGERY");
			sent(id, surgery ? Pathway.SURGERY : Pathway.INJECTION);
		}
	}

	@Test
	void anEventThatCannotBeReadIsDeadWithItsCause() {
		Broker.send(Intakes.TOPIC, "dead", "{\"patientId\":\"p\",\"condition\":\"C\",\"pathways\":[\"INJECTION\"]}",
				Broker.attributes("incomplete", Intakes.SUBMITTED, "dead", 1));
		Broker.send(Intakes.TOPIC, "dead", Intakes.data("dead", "SOMETIME", "INJECTION"),
				Broker.attributes("urgency", Intakes.SUBMITTED, "dead", 2));
		Broker.send(Intakes.TOPIC, "dead", Intakes.data("dead", "ROUTINE", "INJECTION"),
				Broker.attributes("version", "clinic.intake.submitted.v2", "dead", 3));
		allHandledOf("dead");

		assertThat(causeOfDeath("incomplete")).contains("intakeId");
		assertThat(causeOfDeath("urgency")).contains("SOMETIME");
		assertThat(causeOfDeath("version")).contains("v2");
		assertThat(find("dead", Pathway.INJECTION)).isEmpty();
	}

	@Test
	void aConditionWithoutAProcedureIsDeadWithItsCause() {
		Broker.send(Intakes.TOPIC, "odd",
				Intakes.data("odd", "ROUTINE", "INJECTION").replace("CERVICAL_DYSTONIA", "LUMBAGO"),
				Broker.attributes("odd", Intakes.SUBMITTED, "odd", 1));

		assertThat(causeOfDeath("odd")).contains("LUMBAGO");
	}

	@Test
	void itCountsReferralsAndMails() {
		double referrals = count("clinic.referrals", "pathway", "SURGERY", "event", "requested");
		double mails = count("clinic.mails", "channel", "mail", "outcome", "sent");

		sent(Intakes.submit("SURGERY"), Pathway.SURGERY);

		assertThat(count("clinic.referrals", "pathway", "SURGERY", "event", "requested")).isEqualTo(referrals + 1);
		assertThat(count("clinic.mails", "channel", "mail", "outcome", "sent")).isEqualTo(mails + 1);
	}

	private double count(String meter, String... tags) {
		return this.meters.counter(meter, tags).count();
	}

	/** Waits for a later event of the same key, and so of the same partition. */
	private void allHandledOf(String key) {
		String last = "after-" + key;
		Broker.send(Intakes.TOPIC, key, Intakes.data(last, "ROUTINE", "INJECTION"),
				Broker.attributes(last, Intakes.SUBMITTED, key, 9));
		sent(last, Pathway.INJECTION);
	}

	private Optional<Referral> find(String intake, Pathway pathway) {
		return this.referrals.find(ReferralId.of(new IntakeId(intake), pathway));
	}

	private Delivery sent(String intake, Pathway pathway) {
		return await()
			.until(() -> find(intake, pathway).map(Referral::notification),
					(found) -> found.filter((is) -> is.status() == Delivery.Status.SENT).isPresent())
			.orElseThrow();
	}

	private static String causeOfDeath(String event) {
		return Broker.await(Intakes.DEAD_LETTERS, 1, (dead) -> event.equals(dead.attributes().get("ce_id")))
			.get(0)
			.attributes()
			.getOrDefault("x-exception-message", "");
	}

	private static Predicate<Received> about(String intake, Pathway pathway) {
		return (event) -> event.subject().equals(ReferralId.of(new IntakeId(intake), pathway).value());
	}

}
