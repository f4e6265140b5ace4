package org.clinicops.scheduling;

import java.util.List;

import org.clinicops.contracts.Contracts;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.Broker;
import org.clinicops.support.testing.Broker.Received;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.Desk.traction;

/**
 * Visits that need a traction table: of those there is one at Orange, and there are two
 * at Whittier.
 */
@ComponentTest
@Import({ Desk.class, MondayMorning.class })
class DeviceIT {

	private static final String DEVICE = """
			{"site":"OR","name":"Laser","kind":"LASER"}""";

	@Autowired
	private Desk desk;

	private Desk admin;

	@BeforeEach
	void signIn() {
		this.admin = this.desk.as(Tokens.bearer("admin"));
		this.admin.offerTraction("TRACTION_TABLE");
	}

	@Test
	void twoTherapistsInTwoRoomsDoNotGetTheOneDeviceAtOneTime() {
		Answer first = this.desk.book(traction("p-1", "pt-chen", "OR", "2026-12-01T08:30:00-08:00"));
		Answer second = this.desk.book(traction("p-2", "pt-delgado", "OR", "2026-12-01T09:30:00-08:00"));
		Answer later = this.desk.book(traction("p-2", "pt-delgado", "OR", "2026-12-01T09:45:00-08:00"));

		assertThat(first.text("$.deviceId")).isEqualTo("or-traction-1");
		second.assertProblem(409, "time-not-free");
		assertThat(second.reasons()).containsExactly("device-busy");
		assertThat(second.body()).contains("Traction table 1 is taken from 09:30 to 09:40.");
		assertThat(later.status()).as(later.body()).isEqualTo(201);
		assertThat(this.desk.get(later.location()).body()).isEqualTo(later.body());
		Received told = Broker.await("clinic.scheduling.v1", 1, (event) -> event.subject().equals(first.text("$.id")))
			.get(0);
		assertThat(told.data()).contains("\"deviceId\":\"or-traction-1\"");
		assertThat(Contracts.violations(told.type(), told.data())).isEmpty();
	}

	@Test
	void theSecondOfTwoDevicesIsTakenIfTheFirstIsNotFreeUnlessThatOneWasAskedFor() {
		String start = "2026-12-04T09:00:00-08:00";
		Answer first = this.desk.book(traction("p-1", "pt-alvarado", "WH", start));
		String second = traction("p-2", "pt-brooks", "WH", start);

		Answer named = this.desk.book(with(second, first.text("$.deviceId")));
		Answer any = this.desk.book(second);

		assertThat(named.reasons()).containsExactly("device-busy");
		assertThat(List.of(first.text("$.deviceId"), any.text("$.deviceId"))).containsExactlyInAnyOrder("wh-traction-1",
				"wh-traction-2");
	}

	@Test
	void aMovedVisitTakesADeviceThereAndLeavesTheOneItHad() {
		String start = "2026-12-08T08:30:00-08:00";
		String there = "2026-12-09T08:30:00-08:00";
		String moving = this.desk.book(traction("p-1", "pt-chen", "OR", start)).text("$.id");
		this.desk.book(traction("p-2", "pt-delgado", "OR", there));
		String move = "{\"start\":\"%s\"}";

		Answer refused = this.desk.change(moving, "reschedule", move.formatted(there));
		Answer moved = this.desk.change(moving, "reschedule", move.formatted(there.replace("08:30", "09:45")));

		assertThat(refused.reasons()).containsExactly("device-busy");
		assertThat(moved.text("$.deviceId")).isEqualTo("or-traction-1");
		assertThat(this.desk.book(traction("p-3", "pt-delgado", "OR", start)).status()).isEqualTo(201);
		assertThat(this.desk.change(moving, "undo", "").status()).as("its time is another's").isEqualTo(409);
	}

	@Test
	void nobodyIsBookedBesideAnotherOnADevice() {
		String start = "2026-12-10T08:30:00-08:00";
		this.desk.book(traction("p-1", "pt-chen", "OR", start));
		String beside = traction("p-2", "pt-chen", "OR", start).replace("}", ",\"overbooking\":\"URGENT\"}");

		assertThat(this.desk.as(Tokens.bearer("coordinator")).book(beside).reasons()).containsExactly("device-busy");
	}

	@Test
	void onlyTimesAreOfferedAtWhichADeviceIsFreeAndWhyNotNamesIt() {
		this.desk.book(traction("p-1", "pt-chen", "OR", "2026-12-14T08:30:00-08:00"));
		String ofDelgado = "&sites=OR&practitionerId=pt-delgado&from=2026-12-14&to=2026-12-14&limit=200";

		Answer free = this.desk.get("/api/availability?visitType=TRACTION" + ofDelgado);
		Answer byHand = this.desk.get("/api/availability?visitType=PT_EVALUATION" + ofDelgado);
		Answer why = this.desk.get("/api/availability/why-not?visitType=TRACTION&site=OR&practitionerId=pt-delgado"
				+ "&start=2026-12-14T08:30:00-08:00");

		assertThat(free.texts("$.items[*].start")).first().isEqualTo("2026-12-14T09:45:00-08:00");
		assertThat(free.texts("$.items[*].deviceId")).containsOnly("or-traction-1");
		assertThat(byHand.texts("$.items[*].start")).contains("2026-12-14T08:30:00-08:00");
		assertThat(byHand.body()).doesNotContain("deviceId");
		assertThat(why.reasons()).containsExactly("device-busy");
	}

	@ParameterizedTest
	@CsvSource({ "nothing, 400", "or-ultrasound-1, 422", "wh-traction-1, 422" })
	void aDeviceThatIsAskedForHasToBeThereAndOfTheKindThatIsNeeded(String device, int status) {
		Answer refused = this.desk.book(with(traction("p-1", "pt-chen", "OR", "2026-12-15T08:30:00-08:00"), device));

		assertThat(refused.status()).isEqualTo(status);
		assertThat(refused.body()).contains((status == 400) ? "unknown-device" : "unsuitable-device");
	}

	@Test
	void whatNeedsNoDeviceIsBookedWithNone() {
		String body = Desk.evaluation("p-1", "pt-chen", "OR", "2026-12-16T08:30:00-08:00");

		assertThat(this.desk.book(with(body, "or-traction-1")).reasons()).containsExactly("unsuitable-device");
		assertThat(this.desk.book(body).body()).contains("\"id\"").doesNotContain("deviceId");
	}

	@Test
	void aSiteWithoutASuitableDeviceIsRefused() {
		this.admin.offerTraction("EMG");

		Answer refused = this.desk.book(traction("p-1", "pt-chen", "OR", "2026-12-16T08:30:00-08:00"));

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.body()).contains("no-suitable-device");
		assertThat(this.desk.get("/api/availability?visitType=TRACTION&sites=OR").texts("$.items[*].start")).isEmpty();
	}

	@Test
	void aDeviceComesChangesAndGoes() {
		made(this.admin.put("/api/devices/or-laser-1", DEVICE));
		made(this.admin.put("/api/devices/or-laser-1", DEVICE.replace("Laser", "Blue laser")));

		assertThat(this.desk.get("/api/devices").texts("$.items[?(@.id=='or-laser-1')].name"))
			.containsExactly("Blue laser");

		made(this.admin.delete("/api/devices/or-laser-1"));
		assertThat(this.desk.get("/api/devices").texts("$.items[*].id")).contains("or-traction-1")
			.doesNotContain("or-laser-1");
		this.admin.delete("/api/devices/or-laser-1").assertProblem(404, "unknown-device");
	}

	@Test
	void aDeviceThatGoesStrandsItsVisitsAndTheLastOfItsKindStaysWhileItIsNeeded() {
		String visit = this.desk.book(traction("p-1", "pt-chen", "OR", "2026-12-17T08:30:00-08:00")).text("$.id");
		String table = "{\"site\":\"OR\",\"name\":\"Traction table 1\",\"kind\":\"TRACTION_TABLE\"}";

		Answer gone = this.admin.delete("/api/devices/or-traction-1");

		made(gone);
		assertThat(gone.texts("$.displaced[?(@.id=='" + visit + "')].deviceId")).containsExactly("or-traction-1");
		assertThat(gone.texts("$.displaced[?(@.id=='" + visit + "')].reasons[0]")).containsExactly("unknown-device");
		made(this.admin.put("/api/devices/or-traction-1", table));
		made(this.admin.put("/api/devices/or-laser-1", DEVICE));
		this.admin.offerTraction("LASER");
		this.admin.delete("/api/devices/or-laser-1").assertProblem(422, "catalogue-contradiction");
		this.admin.offerTraction("TRACTION_TABLE");
		made(this.admin.delete("/api/devices/or-laser-1"));
		this.admin.put("/api/devices/la-laser-1", DEVICE.replace("OR", "LA"))
			.assertProblem(422, "catalogue-contradiction");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{}|site,name,kind", "{\"site\":\"OR\",\"name\":\"Laser\",\"kind\":\"-\"}|kind" })
	void badInputIsRefusedAndEveryFieldNamed(String body, String fields) {
		Answer refused = this.admin.put("/api/devices/or-laser-1", body);

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactlyInAnyOrder(fields.split(","));
	}

	@ParameterizedTest
	@CsvSource({ "receptionist", "coordinator", "clinician", "surgeon" })
	void onlyAnAdministratorChangesDevices(String role) {
		Desk other = this.desk.as(Tokens.bearer(role));

		assertThat(other.put("/api/devices/or-laser-1", DEVICE).status()).isEqualTo(403);
		assertThat(other.delete("/api/devices/or-traction-1").status()).isEqualTo(403);
	}

	private static String with(String body, String device) {
		return body.replace("}", ",\"deviceId\":\"" + device + "\"}");
	}

	private static void made(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

}
