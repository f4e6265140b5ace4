package org.clinicops.e2e;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.clinicops.contracts.Contracts;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One patient's way through the clinic, as scripts and other systems see it. */
@ExtendWith(StackExtension.class)
@Order(1)
class OnePatientIT {

	private final Person patient = Person.named("Maribel", "Quintanilla");

	private final Clinic clinic;

	private final Topics topics;

	OnePatientIT(Stack stack) {
		this.clinic = new Clinic(stack);
		this.topics = new Topics(stack);
	}

	@Test
	void aRequestForHelpBecomesTwoVisitsAndAnAcceptedReferral() {
		String intake = submit();
		JsonNode therapy = awaitOpened(intake, "physical-therapy");
		JsonNode pain = awaitOpened(intake, "pain-management");
		JsonNode referral = this.clinic
			.get(Part.REFERRAL, "/api/referrals/" + this.clinic.awaitReferral(intake), cora())
			.expect(200);

		JsonNode evaluation = book(therapy, "PT_EVALUATION", "WH", LocalDate.MIN);
		JsonNode medication = book(pain, "MEDICATION_CHECK", "OR", dayOf(evaluation));
		surgeonGetsOneDiscreetMail(referral);
		onlyTheAddressedSurgeonSeesIt(referral);
		surgeonAccepts(referral);

		awaitPathways(intake,
				Map.of("PHYSICAL_THERAPY", "BOOKED", "PAIN_MANAGEMENT", "BOOKED", "INJECTION", "REFERRAL_ACCEPTED"));
		bothVisitsAreInTheBook(evaluation, medication);
		theReferralIsAccepted(referral);
		eventsTellItToOthers(intake);
		surgeonGetsOneDiscreetMail(referral);
		thePatientGetsOneDiscreetMailAboutEach(evaluation, medication);
	}

	private String submit() {
		JsonNode receipt = this.clinic
			.submit(this.patient.asksFor("PHYSICAL_THERAPY", "PAIN_MANAGEMENT", "INJECTION"), "one-patient")
			.expect(201);
		assertThat(receipt.required("status").asString()).isEqualTo("SUBMITTED");
		assertThat(receipt.required("reference").asString()).matches("CL-[2-9A-Z]{4}-[2-9A-Z]{4}");
		return receipt.required("id").asString();
	}

	private JsonNode awaitOpened(String intake, String pathway) {
		JsonNode request = this.clinic.awaitRequest(intake + "-" + pathway);
		assertThat(request.required("status").asString()).isEqualTo("OPEN");
		return request;
	}

	/** Books the first free time after a day, as the receptionist. */
	private JsonNode book(JsonNode request, String visitType, String site, LocalDate after) {
		JsonNode free = this.clinic.freeTimes(visitType, site, rosa())
			.stream()
			.filter((time) -> dayOf(time).isAfter(after))
			.findFirst()
			.orElseThrow();
		JsonNode booked = this.clinic
			.post(Part.SCHEDULING, "/api/appointments", rosa(),
					Clinic.booking(free, visitType, request.required("patientId").asString())
						.put("bookingRequestId", request.required("id").asString()))
			.expect(201);
		assertThat(booked.required("start")).isEqualTo(free.required("start"));
		assertThat(booked.required("site").asString()).isEqualTo(site);
		return booked;
	}

	private static LocalDate dayOf(JsonNode visit) {
		return OffsetDateTime.parse(visit.required("start").asString()).toLocalDate();
	}

	private void surgeonGetsOneDiscreetMail(JsonNode referral) {
		String id = referral.required("id").asString();
		await().until(() -> !this.clinic.mailsAbout(id).isEmpty());
		List<JsonNode> mails = this.clinic.mailsAbout(id);
		assertThat(mails).hasSize(1);
		assertThat(mails.get(0).required("subject").asString()).contains(referral.required("reference").asString());
		assertThat(mails.get(0).toString()).doesNotContain(this.patient.details())
			.doesNotContainIgnoringCase("dystonia", "botulinum", "injection of", "evenings");
	}

	private void thePatientGetsOneDiscreetMailAboutEach(JsonNode... visits) {
		List<String> references = Stream.of(visits).map((visit) -> visit.required("reference").asString()).toList();
		await().until(() -> mailsToThePatient().size() >= references.size());
		assertThat(mailsToThePatient()).hasSameSizeAs(references).allSatisfy((mail) -> {
			String seen = mail.required("subject").asString() + mail.required("text").asString();
			assertThat(seen).containsAnyOf(references.toArray(String[]::new))
				.doesNotContain(this.patient.details())
				.doesNotContainIgnoringCase("dystonia", "therapy", "medication", "pain");
		});
	}

	private List<JsonNode> mailsToThePatient() {
		return this.clinic.mails()
			.filter((mail) -> mail.required("to").asString().equals(this.patient.email()))
			.toList();
	}

	private void onlyTheAddressedSurgeonSeesIt(JsonNode referral) {
		String other = surgeon(referral).equals("dr.okafor") ? "dr.castellano" : "dr.okafor";
		String path = "/api/referrals/" + referral.required("id").asString();
		assertThat(this.clinic.get(Part.REFERRAL, path, token(other)).status()).isEqualTo(404);
		assertThat(this.clinic.get(Part.REFERRAL, path, token(surgeon(referral))).status()).isEqualTo(200);
	}

	private void surgeonAccepts(JsonNode referral) {
		JsonNode accepted = this.clinic
			.post(Part.REFERRAL, "/api/referrals/" + referral.required("id").asString() + "/accept",
					token(surgeon(referral)), "{}")
			.expect(200);
		assertThat(accepted.required("status").asString()).isEqualTo("accepted");
	}

	/** The addressed surgeon's user name. */
	private static String surgeon(JsonNode referral) {
		return referral.required("recipientId").asString().replace("surgeon-", "dr.");
	}

	private void awaitPathways(String intake, Map<String, String> statuses) {
		await().untilAsserted(() -> assertThat(this.clinic.get(Part.INTAKE, "/api/intakes/" + intake, rosa())
			.expect(200)
			.required("pathways")
			.valueStream()
			.collect(toMap((pathway) -> pathway.required("pathway").asString(),
					(pathway) -> pathway.required("status").asString())))
			.isEqualTo(statuses));
	}

	private void bothVisitsAreInTheBook(JsonNode... visits) {
		String patientId = visits[0].required("patientId").asString();
		assertThat(this.clinic.get(Part.SCHEDULING, "/api/appointments?patientId=" + patientId, rosa())
			.expect(200)
			.required("items")
			.valueStream()
			.map((visit) -> visit.required("id")))
			.containsExactlyInAnyOrderElementsOf(Stream.of(visits).map((visit) -> visit.required("id")).toList());
		for (JsonNode visit : visits) {
			String request = "/api/booking-requests/" + visit.required("bookingRequestId").asString();
			await().until(() -> this.clinic.get(Part.SCHEDULING, request, rosa())
				.expect(200)
				.required("status")
				.asString()
				.equals("BOOKED"));
		}
	}

	private void theReferralIsAccepted(JsonNode referral) {
		assertThat(this.clinic.get(Part.REFERRAL, "/api/referrals/" + referral.required("id").asString(), cora())
			.expect(200)
			.required("status")
			.asString()).isEqualTo("accepted");
	}

	private void eventsTellItToOthers(String intake) {
		List<Event> events = Contracts.topics()
			.stream()
			.flatMap((topic) -> this.topics.read(topic, (event) -> event.data().contains(intake)).stream())
			.toList();
		assertThat(events.stream().map(Event::type)).containsExactlyInAnyOrder("clinic.intake.submitted.v1",
				"clinic.booking-request.opened.v1", "clinic.booking-request.opened.v1", "clinic.appointment.booked.v1",
				"clinic.appointment.booked.v1", "clinic.referral.requested.v1", "clinic.referral.accepted.v1");
		assertThat(events).allSatisfy((event) -> {
			event.requireCloudEvent();
			assertThat(Contracts.violations(event.type(), event.data())).isEmpty();
			assertThat(event.toString()).doesNotContain(this.patient.details());
		});
	}

	private String rosa() {
		return token("rosa.desk");
	}

	private String cora() {
		return token("cora.coordinator");
	}

	private String token(String user) {
		return this.clinic.tokens().user(user);
	}

}
