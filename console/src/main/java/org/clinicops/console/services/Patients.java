package org.clinicops.console.services;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.clinicops.console.services.IntakeService.Patient;

import org.springframework.stereotype.Component;

/**
 * Fetches the patients of a page, as many as a hundred at a time, with the user's own
 * token.
 */
@Component
public class Patients {

	/** More the service does not give. */
	private static final int MOST_AT_ONCE = 100;

	private final IntakeService intakes;

	Patients(IntakeService intakes) {
		this.intakes = intakes;
	}

	/** Patients by id, without those whom the user may not see. */
	public Answer<Map<String, Patient>> byId(Stream<String> ids) {
		List<String> wanted = ids.distinct().toList();
		return Answer.of(() -> IntStream.iterate(0, (first) -> first < wanted.size(), (first) -> first + MOST_AT_ONCE)
			.mapToObj((first) -> wanted.subList(first, Math.min(first + MOST_AT_ONCE, wanted.size())))
			.flatMap((some) -> this.intakes.patients(String.join(",", some)).items().stream())
			.collect(Collectors.toMap(Patient::id, Function.identity(), (one, same) -> one)));
	}

}
