package org.clinicops.scheduling;

import java.util.List;

/** What a desk sends to have series. */
final class SeriesBodies {

	private SeriesBodies() {
	}

	static String wish(String patient, String more, String pattern) {
		return """
				{"patientId":"%s","visitType":"PT_FOLLOW_UP","site":"WH"%s,"pattern":%s}""".formatted(patient, more,
				pattern);
	}

	/** With Pia Moreno at Whittier. */
	static String chosen(String patient, String... starts) {
		List<String> visits = List.of(starts)
			.stream()
			.map((start) -> "{\"start\":\"%s\",\"practitionerId\":\"pt-moreno\"}".formatted(start))
			.toList();
		return """
				{"patientId":"%s","visitType":"PT_FOLLOW_UP","site":"WH","visits":[%s]}""".formatted(patient,
				String.join(",", visits));
	}

	static String followUp(String patient, String practitioner, String site, String start) {
		return Desk.evaluation(patient, practitioner, site, start).replace("PT_EVALUATION", "PT_FOLLOW_UP");
	}

}
