package org.clinicops.e2e;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** "Twice a week for three weeks, mornings, Whittier, with Elena Alvarado." */
@ExtendWith(StackExtension.class)
@Order(3)
class SeriesIT {

	private final Desk rosa;

	private final Desk ada;

	SeriesIT(Stack stack) {
		this.rosa = Desk.ofReceptionist(stack);
		this.ada = Desk.ofAdministrator(stack);
	}

	@Test
	void aSeriesIsProposedWithAlternativesBookedMovedInPartAndCancelled() {
		LocalDate first = Wall.in(5, DayOfWeek.TUESDAY);
		alvaradoIsAwayOn(first.plusWeeks(1));

		String wish = wish("series-1", """
				{"from": "%s", "weekdays": ["TUESDAY", "WEDNESDAY"], "weeks": 3, "partOfDay": "MORNING"}"""
			.formatted(first));
		List<JsonNode> proposed = visits(this.rosa.post("/api/series/preview", wish).expect(200));
		assertThat(proposed.stream().map((day) -> day.path("visit").path("start").asString("")))
			.containsExactly(at(first, 0), at(first, 1), "", at(first, 8), at(first, 14), at(first, 15));
		JsonNode away = proposed.get(2);
		assertThat(away.required("reasons").findValuesAsString("code")).containsExactly("outside-rota");
		assertThat(away.required("alternatives")).isNotEmpty();
		assertThat(this.rosa.visits("series-1")).as("a preview books nothing").isZero();

		JsonNode booked = this.rosa.post("/api/series", chosen("series-1", proposed)).expect(201);
		assertThat(texts(booked, "status")).hasSize(6).containsOnly("booked");
		String series = "/api/series/" + booked.required("id").asString();
		List<String> before = texts(booked, "start");

		String later = moveByAnHour(visits(booked).get(0));
		assertThat(starts(series)).startsWith(later).endsWith(before.subList(1, 6).toArray(String[]::new));

		moveOnToHalfPastTen(series, visits(booked).get(3));
		assertThat(starts(series)).startsWith(later, before.get(1), before.get(2));
		assertThat(starts(series).subList(3, 6)).containsExactlyElementsOf(
				before.subList(3, 6).stream().map((start) -> start.replaceAll("T..:..", "T10:30")).toList());

		JsonNode left = this.rosa.post(series + "/cancel", """
				{"from": "%s", "reason": "PATIENT_FEELS_BETTER"}""".formatted(id(visits(booked).get(1)))).expect(200);
		assertThat(texts(left, "status")).startsWith("booked").hasSize(6);
		assertThat(texts(left, "status").subList(1, 6)).containsOnly("cancelled");
	}

	@Test
	void twoStaysTwoWhenTheClocksGoBackAndTheVisitTypeMayBeBookedThatFarAhead() {
		ObjectNode followUp = this.ada.entry("/api/visit-types", "code", "PT_FOLLOW_UP");
		LocalDate before = Wall.autumn().minusDays(4);
		String wish = wish("series-2", """
				{"from": "%s", "weekdays": ["WEDNESDAY"], "weeks": 2, "time": "14:00"}""".formatted(before))
			.replace("pt-alvarado", "pt-moreno");
		try {
			write(followUp.deepCopy().put("horizonDays", 400));

			JsonNode booked = this.rosa.post("/api/series", wish).expect(201);

			assertThat(texts(booked, "start")).containsExactly(before + "T14:00:00-07:00",
					before.plusWeeks(1) + "T14:00:00-08:00");
		}
		finally {
			write(followUp);
		}
	}

	private void alvaradoIsAwayOn(LocalDate date) {
		String timeOff = """
				{"practitioner": "pt-alvarado", "kind": "TIME_OFF", "from": "%s", "to": "%s"}""".formatted(date, date);
		this.ada.put("/api/rota-exceptions/alvarado-away", timeOff).expect(200);
	}

	private void write(JsonNode visitType) {
		this.ada.put("/api/visit-types/" + visitType.required("code").asString(), visitType.toString()).expect(200);
	}

	private static String wish(String patient, String pattern) {
		return """
				{"patientId": "%s", "visitType": "PT_FOLLOW_UP", "site": "WH", "practitionerId": "pt-alvarado",
				 "pattern": %s}""".formatted(patient, pattern);
	}

	/** What was proposed, and for a day on which nothing fits the nearest alternative. */
	private static String chosen(String patient, List<JsonNode> proposed) {
		ObjectNode body = Json.object("""
				{"patientId": "%s", "visitType": "PT_FOLLOW_UP", "site": "WH"}""".formatted(patient));
		proposed.stream()
			.map((day) -> day.has("visit") ? day.required("visit") : day.required("alternatives").required(0))
			.forEach((visit) -> body.withArray("visits")
				.addObject()
				.put("start", visit.required("start").asString())
				.put("practitionerId", visit.required("practitionerId").asString()));
		return body.toString();
	}

	private String moveByAnHour(JsonNode visit) {
		String later = OffsetDateTime.parse(visit.required("start").asString())
			.plusHours(1)
			.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
		this.rosa.post("/api/appointments/" + id(visit) + "/reschedule", """
				{"start": "%s"}""".formatted(later)).expect(200);
		return later;
	}

	private void moveOnToHalfPastTen(String series, JsonNode from) {
		this.rosa.post(series + "/reschedule", """
				{"from": "%s", "time": "10:30"}""".formatted(id(from))).expect(200);
	}

	private List<String> starts(String series) {
		return texts(this.rosa.get(series).expect(200), "start");
	}

	private static String at(LocalDate first, int days) {
		return Wall.at(first.plusDays(days), "08:00");
	}

	private static String id(JsonNode visit) {
		return visit.required("appointmentId").asString();
	}

	private static List<String> texts(JsonNode series, String field) {
		return visits(series).stream().map((visit) -> visit.required(field).asString()).toList();
	}

	private static List<JsonNode> visits(JsonNode series) {
		return series.required("visits").valueStream().toList();
	}

}
