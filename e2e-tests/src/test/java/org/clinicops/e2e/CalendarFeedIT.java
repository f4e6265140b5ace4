package org.clinicops.e2e;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A practitioner's visits in their own calendar program. */
@ExtendWith(StackExtension.class)
@Order(3)
class CalendarFeedIT {

	private final Person patient = Person.named("Perpetua", "Villagomez");

	private final Desk rosa;

	private final Desk ada;

	CalendarFeedIT(Stack stack) {
		this.rosa = Desk.ofReceptionist(stack);
		this.ada = Desk.ofAdministrator(stack);
	}

	@Test
	void aSecretAddressShowsWhenAndWhereAPractitionerHasVisitsAndNothingOfTheirPatients() {
		JsonNode visit = this.rosa.booked("NB", this.patient);
		String address = openFeed(visit.required("practitionerId").asString());

		Answer feed = Http.get(address, null);

		assertThat(feed.status()).isEqualTo(200);
		assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
		String unfolded = feed.text().replace("\r\n ", "");
		assertThat(unfolded).contains("UID:" + visit.required("id").asString() + "@")
			.contains("DTSTART:" + Wall.utc(visit), "LOCATION:Newport Beach");
		assertThat(unfolded).doesNotContain(this.patient.details())
			.doesNotContain(visit.required("patientId").asString(), visit.required("intakeId").asString())
			.doesNotContainIgnoringCase("dystonia");
	}

	@Test
	void whoGuessesAnAddressOrHasAnOldOneReadsNothing() {
		String old = openFeed("pt-ferris");
		String address = openFeed("pt-ferris");

		assertThat(Http.get(address, null).status()).isEqualTo(200);
		for (String wrong : new String[] { old, address.replace(".ics", "x.ics") }) {
			assertThat(Http.get(wrong, null).problem(404).required("code").asString())
				.isEqualTo("unknown-calendar-feed");
		}
	}

	private String openFeed(String practitioner) {
		return this.ada.post("/api/practitioners/" + practitioner + "/calendar-feed", "")
			.expect(201)
			.required("address")
			.asString();
	}

}
