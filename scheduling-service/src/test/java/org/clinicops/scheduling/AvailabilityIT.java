package org.clinicops.scheduling;

import java.util.List;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@ComponentTest
@Import({ Desk.class, MondayMorning.class })
class AvailabilityIT {

	@Autowired
	private Desk desk;

	@Test
	void theNextOneAnywhereIsTheEarliestOfAllSites() {
		Answer found = this.desk.get("/api/availability?visitType=PAIN_CONSULT&limit=200");

		assertThat(found.text("$.from")).isEqualTo("2026-11-23");
		assertThat(found.text("$.to")).isEqualTo("2026-12-07");
		assertThat(found.texts("$.items[*].start")).hasSize(200)
			.isSorted()
			.first()
			.isEqualTo("2026-11-23T13:15:00-08:00");
		assertThat(found.texts("$.items[*].site")).contains("NB", "OR", "WH");
		assertThat(found.texts("$.items[*].practitionerId")).doesNotContain("pm-vega");
	}

	@Test
	void theSearchIsNarrowedBySiteAndPractitioner() {
		Answer found = this.desk.get("/api/availability?visitType=PT_EVALUATION&sites=OR,WH&practitionerId=pt-alvarado"
				+ "&from=2026-11-25&to=2026-11-25&limit=200");

		assertThat(found.texts("$.items[*].practitionerName")).containsOnly("Elena Alvarado");
		assertThat(found.texts("$.items[*].site")).startsWith("WH").endsWith("OR");
	}

	@Test
	void onAHolidayNothingIsFree() {
		assertThat(this.desk.get("/api/availability?visitType=PT_EVALUATION&from=2026-11-26&to=2026-11-26")
			.texts("$.items[*].start")).isEmpty();
	}

	@Test
	void aTimeJustTakenIsNotOfferedAgainAndWhatIsOfferedCanBeBooked() {
		String search = "/api/availability?visitType=MEDICATION_CHECK&sites=OR&practitionerId=pm-vega&from=2026-12-01&limit=1";
		Answer free = this.desk.get(search);

		Answer booked = this.desk.book("""
				{"patientId":"p","visitType":"MEDICATION_CHECK","site":"OR","practitionerId":"pm-vega","start":"%s",
				"roomId":"%s"}""".formatted(free.text("$.items[0].start"), free.text("$.items[0].roomId")));

		assertThat(booked.status()).isEqualTo(201);
		assertThat(this.desk.get(search).text("$.items[0].start")).isGreaterThan(free.text("$.items[0].start"));
	}

	@Test
	void theCatalogueIsShown() {
		Desk clinician = this.desk.as(Tokens.bearer("clinician"));

		assertThat(clinician.get("/api/sites").texts("$.items[*].code")).containsExactly("NB", "OR", "WH");
		assertThat(clinician.get("/api/sites").text("$.items[0].hours[0].from")).startsWith("07:30");
		assertThat(clinician.get("/api/visit-types?pathway=PHYSICAL_THERAPY").texts("$.items[*].code"))
			.containsExactly("PT_EVALUATION", "PT_FOLLOW_UP");
		List<String> forConsults = clinician.get("/api/practitioners?visitType=PAIN_CONSULT&site=WH")
			.texts("$.items[*].id");
		assertThat(forConsults).containsExactly("pm-okoye", "pm-rahman", "pm-stein");
	}

	@ParameterizedTest
	@CsvSource({ "visitType=SURGERY,visitType", "visitType=PT_EVALUATION&sites=WH&sites=LA,sites",
			"visitType=PT_EVALUATION&practitionerId=nobody,practitionerId",
			"visitType=PT_EVALUATION&from=2026-02-30,from", "visitType=PT_EVALUATION&from=soon,from",
			"visitType=PT_EVALUATION&from=%2B999999999-01-01,from",
			"visitType=PT_EVALUATION&from=2026-12-01&to=2026-11-30,to",
			"visitType=PT_EVALUATION&from=2026-12-01&to=2028-01-05,to", "visitType=PT_EVALUATION&limit=0,limit",
			"visitType=PT_EVALUATION&limit=201,limit", "visitType=PT_EVALUATION&limit=many,limit" })
	void aBadSearchIsRefusedNamingTheField(String query, String field) {
		Answer refused = this.desk.get("/api/availability?" + query);

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.fields()).containsExactly(field);
	}

	@Test
	void aSearchWithoutAVisitTypeIsRefused() {
		assertThat(this.desk.get("/api/availability").status()).isEqualTo(400);
	}

}
