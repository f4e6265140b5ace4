package org.clinicops.scheduling;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
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
		assertThat(found.text("$.to")).isEqualTo("2027-02-21");
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

	@Test
	void theSearchIsNarrowedByWeekdayAndPartOfDay() {
		Answer found = this.desk.get("/api/availability?visitType=PT_FOLLOW_UP&weekdays=TUESDAY,THURSDAY"
				+ "&partsOfDay=MORNING&from=2026-11-30&to=2026-12-11&limit=200");

		assertThat(found.texts("$.items[*].start")).isNotEmpty().map(OffsetDateTime::parse).allSatisfy((start) -> {
			assertThat(start.getDayOfWeek()).isIn(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
			assertThat(start.getHour()).isLessThan(12);
		});
	}

	@Test
	void whatThePatientPrefersComesFirstAndTheRestAfterIt() {
		String search = "/api/availability?visitType=PT_EVALUATION&from=2026-12-01&to=2026-12-01&limit=200"
				+ "&preferredSites=NB&preferredPractitionerId=pt-brooks";

		Answer found = this.desk.get(search);

		List<String> ranks = found.texts("$.items[*].site")
			.stream()
			.map((site) -> site.equals("NB") ? "NB" : "")
			.toList();
		assertThat(found.text("$.items[0].site")).isEqualTo("NB");
		assertThat(found.text("$.items[0].practitionerId")).isEqualTo("pt-brooks");
		assertThat(ranks).startsWith("NB").endsWith("");
		assertThat(found.texts("$.items[*].start")).hasSameSizeAs(
				this.desk.get("/api/availability?visitType=PT_EVALUATION&from=2026-12-01&to=2026-12-01&limit=200")
					.texts("$.items[*].start"));
	}

	@Test
	void theSearchComesInPages() {
		String search = "/api/availability?visitType=PT_EVALUATION&from=2026-12-01&to=2026-12-01&limit=";
		List<String> all = this.desk.get(search + "200").texts("$.items[*].start");

		assertThat(this.desk.get(search + "3&page=1").texts("$.items[*].start")).isEqualTo(all.subList(3, 6));
		assertThat(this.desk.get(search + "3").value("$.hasMore")).isEqualTo(true);
		assertThat(this.desk.get(search + "200&page=1").value("$.hasMore")).isEqualTo(false);
	}

	@Test
	void aPatientIsNotOfferedTheTimesOfTheirOwnVisits() {
		this.desk.book(Desk.evaluation("busy", "pt-chen", "OR", "2026-12-02T08:30:00-08:00"));
		String search = "/api/availability?visitType=PT_EVALUATION&sites=OR&from=2026-12-02&to=2026-12-02&limit=200";

		assertThat(this.desk.get(search).texts("$.items[*].start")).contains("2026-12-02T08:30:00-08:00",
				"2026-12-02T09:15:00-08:00");
		assertThat(this.desk.get(search + "&patientId=busy").texts("$.items[*].start"))
			.doesNotContain("2026-12-02T08:30:00-08:00", "2026-12-02T09:15:00-08:00")
			.contains("2026-12-02T09:30:00-08:00");
	}

	@Test
	void whyNotNamesEveryRuleThatIsAgainstATime() {
		Answer booked = this.desk.book(Desk.evaluation("p-why", "pt-chen", "OR", "2026-12-03T08:30:00-08:00"));
		String why = "/api/availability/why-not?visitType=PT_EVALUATION&site=OR&practitionerId=pt-chen&start=";

		Answer free = this.desk.get(why + "2026-12-03T10:00:00-08:00");
		assertThat(free.value("$.bookable")).isEqualTo(true);
		assertThat(free.reasons()).isEmpty();
		Answer night = this.desk.get(why + "2026-12-03T03:07:00-08:00");
		assertThat(night.value("$.bookable")).isEqualTo(false);
		assertThat(night.reasons()).containsExactlyInAnyOrder("off-grid", "site-closed", "outside-rota");
		Answer taken = this.desk.get(why + "2026-12-03T09:00:00-08:00&patientId=p-why");
		assertThat(taken.reasons()).containsExactlyInAnyOrder("practitioner-busy", "patient-busy");
		Answer itself = this.desk
			.get(why + "2026-12-03T09:00:00-08:00&patientId=p-why&appointmentId=" + booked.text("$.id"));
		assertThat(itself.reasons()).isEmpty();
	}

	@Test
	void theThirdNextTimeOfEachSiteSaysHowLongPatientsWait() {
		Answer third = this.desk.get("/api/availability/third-next?visitType=PT_FOLLOW_UP");

		assertThat(third.texts("$.items[*].site")).containsExactly("NB", "OR", "WH");
		for (int i = 0; i < 3; i++) {
			String site = third.text("$.items[" + i + "].site");
			assertThat(third.text("$.items[" + i + "].start")).isEqualTo(
					this.desk.get("/api/availability?visitType=PT_FOLLOW_UP&sites=" + site).text("$.items[2].start"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "visitType=SURGERY,visitType", "visitType=PT_EVALUATION&sites=WH&sites=LA,sites",
			"visitType=PT_EVALUATION&practitionerId=nobody,practitionerId",
			"visitType=PT_EVALUATION&from=2026-02-30,from", "visitType=PT_EVALUATION&from=soon,from",
			"visitType=PT_EVALUATION&from=%2B999999999-01-01,from",
			"visitType=PT_EVALUATION&from=2026-12-01&to=2026-11-30,to",
			"visitType=PT_EVALUATION&from=2026-12-01&to=2028-01-05,to", "visitType=PT_EVALUATION&limit=0,limit",
			"visitType=PT_EVALUATION&limit=201,limit", "visitType=PT_EVALUATION&weekdays=FUNDAY,weekdays",
			"visitType=PT_EVALUATION&partsOfDay=NIGHT,partsOfDay",
			"visitType=PT_EVALUATION&preferredSites=LA,preferredSites", "visitType=PT_EVALUATION&page=-1,page",
			"visitType=PT_EVALUATION&preferredPractitionerId=nobody,preferredPractitionerId",
			"visitType=PT_EVALUATION&limit=many,limit" })
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
