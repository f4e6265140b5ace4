package org.clinicops.console.services;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.console.services.IntakeService.Patient;

import org.springframework.stereotype.Component;

/** Fetches the patients of a page in one go, with the user's own token. */
@Component
public class Patients {

	private final IntakeService intakes;

	Patients(IntakeService intakes) {
		this.intakes = intakes;
	}

	/**
	 * Patients by id, without those whom the user may not see.
	 * @param ids at most 100 different ones
	 */
	public Answer<Map<String, Patient>> byId(Stream<String> ids) {
		List<String> wanted = ids.distinct().toList();
		if (wanted.isEmpty()) {
			return new Answer<>(Map.of(), null);
		}
		return Answer.of(() -> this.intakes.patients(String.join(",", wanted))
			.items()
			.stream()
			.collect(Collectors.toMap(Patient::id, Function.identity())));
	}

}
