package org.clinicops.e2e;

import java.time.DayOfWeek;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Two therapists, two rooms and one laser. */
@ExtendWith(StackExtension.class)
@Order(3)
class DeviceIT {

	private final String nine = Wall.at(Wall.in(5, DayOfWeek.TUESDAY), "09:00");

	private final Desk rosa;

	private final Desk ada;

	DeviceIT(Stack stack) {
		this.rosa = Desk.ofReceptionist(stack);
		this.ada = Desk.ofAdministrator(stack);
	}

	@Test
	void oneDeviceIsNotGivenToTwoAtOneTimeAndTheSecondIsToldWhichItIs() {
		offerLaser();

		JsonNode first = this.rosa.book("laser-1", "LASER", "pt-chen", this.nine).expect(201);
		JsonNode refused = this.rosa.book("laser-2", "LASER", "pt-delgado", this.nine).problem(409);

		assertThat(first.required("deviceId").asString()).isEqualTo("or-laser-1");
		assertThat(refused.required("code").asString()).isEqualTo("time-not-free");
		assertThat(refused.required("reasons").findValuesAsString("code")).containsExactly("device-busy");
		assertThat(refused.required("reasons").findValuesAsString("message"))
			.containsExactly("Blue laser is taken from 09:00 to 09:35.");
		assertThat(this.rosa.visits("laser-2")).isZero();
		this.rosa.book("laser-2", "PT_EVALUATION", "pt-delgado", this.nine).expect(201);
	}

	/** A device and a kind of visit that the clinic has not had yet. */
	private void offerLaser() {
		this.ada.put("/api/devices/or-laser-1", """
				{"site": "OR", "name": "Blue laser", "kind": "LASER"}""").expect(200);
		this.ada.put("/api/visit-types/LASER", """
				{"name": "Laser", "pathway": "PHYSICAL_THERAPY", "minutes": 30, "bufferBefore": 0, "bufferAfter": 5,
				 "step": 15, "leadMinutes": 60, "horizonDays": 180,
				 "needs": {"practitioner": "THERAPIST", "room": "TREATMENT_BAY", "device": "LASER"}}""").expect(200);
		learnsLaser("pt-chen");
		learnsLaser("pt-delgado");
	}

	private void learnsLaser(String therapist) {
		ObjectNode person = this.ada.entry("/api/practitioners", "id", therapist);
		person.withArray("visitTypes").add("LASER");
		this.ada.put("/api/practitioners/" + therapist, person.toString()).expect(200);
	}

}
