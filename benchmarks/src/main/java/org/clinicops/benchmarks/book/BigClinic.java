package org.clinicops.benchmarks.book;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Three sites with ten practitioners each who work Monday to Friday from nine to five,
 * and as many rooms; none of the sites ever closes.
 */
final class BigClinic {

	/** 45 minutes and five to tidy up: eight fit into a day, one an hour. */
	static final String FOLLOW_UP = "BENCH_FOLLOW_UP";

	/** A quarter of an hour and five minutes: sixteen fit into a day. */
	static final String CHECK = "BENCH_CHECK";

	static final int PRACTITIONERS = 30;

	private static final List<String> SITES = List.of("NB", "OR", "WH");

	private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

	private static final int HOURS_A_DAY = 8;

	private static final int OPENS = 9;

	private static final JsonMapper JSON = new JsonMapper();

	private BigClinic() {
	}

	/** Writes it into the catalogue, as an administrator would. */
	static void set(User admin) {
		for (JsonNode site : JSON.readTree(admin.get("/api/sites")).path("items")) {
			((ObjectNode) site).putArray("closures");
			admin.put("/api/sites/" + site.path("code").asString(), JSON.writeValueAsString(site));
		}
		visitType(admin, FOLLOW_UP, 45);
		visitType(admin, CHECK, 15);
		for (int i = 0; i < PRACTITIONERS; i++) {
			admin.put("/api/rooms/" + room(i), """
					{"site":"%s","name":"Bay %d","kind":"TREATMENT_BAY"}""".formatted(site(i), i));
			admin.put("/api/practitioners/" + practitioner(i), """
					{"name":"Therapist %02d","kind":"THERAPIST","visitTypes":["%s","%s"]}""".formatted(i, FOLLOW_UP,
					CHECK));
			for (DayOfWeek day : List.of(DayOfWeek.values()).subList(0, 5)) {
				admin.put("/api/rota/" + practitioner(i) + "-" + day, """
						{"practitioner":"%s","site":"%s","effectiveFrom":"2020-01-01",
						"hours":{"day":"%s","from":"09:00","to":"17:00"}}""".formatted(practitioner(i), site(i), day));
			}
		}
	}

	private static void visitType(User admin, String code, int minutes) {
		admin.put("/api/visit-types/" + code, """
				{"name":"%s","pathway":"PHYSICAL_THERAPY","minutes":%d,"bufferBefore":0,"bufferAfter":5,"step":15,
				"leadMinutes":60,"horizonDays":1500,"needs":{"practitioner":"THERAPIST","room":"TREATMENT_BAY"}}"""
			.formatted(code, minutes));
	}

	static String practitioner(int number) {
		return "bench-%02d".formatted(number);
	}

	static String room(int number) {
		return "bench-bay-%02d".formatted(number);
	}

	static String site(int number) {
		return SITES.get(number % SITES.size());
	}

	static LocalDate today() {
		return LocalDate.now(ZONE);
	}

	/**
	 * All times of so many working days, at which every practitioner can have a follow-up
	 * beside all others, in an order of chance.
	 */
	static List<Slot> slots(LocalDate from, int workingDays, Random random) {
		List<Slot> slots = new ArrayList<>();
		from.datesUntil(from.plusYears(5)).filter(BigClinic::isWorkingDay).limit(workingDays).forEach((date) -> {
			for (int i = 0; i < HOURS_A_DAY * PRACTITIONERS; i++) {
				slots.add(new Slot(i % PRACTITIONERS,
						date.atTime(OPENS + i / PRACTITIONERS, 0).atZone(ZONE).toOffsetDateTime()));
			}
		});
		Collections.shuffle(slots, random);
		return slots;
	}

	private static boolean isWorkingDay(LocalDate date) {
		return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
	}

	/**
	 * A time of a practitioner.
	 *
	 * @param number of the practitioner, from 0
	 */
	record Slot(int number, OffsetDateTime start) {

		/** The body of the command to book it, in any room. */
		String booking(String visitType, String patient) {
			return """
					{"patientId":"%s","visitType":"%s","site":"%s","practitionerId":"%s","start":"%s"}"""
				.formatted(patient, visitType, site(this.number), practitioner(this.number), this.start);
		}

	}

}
