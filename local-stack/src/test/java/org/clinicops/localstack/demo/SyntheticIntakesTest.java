package org.clinicops.localstack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SyntheticIntakesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static List<SyntheticIntake> some(long seed) {
		SyntheticIntakes intakes = new SyntheticIntakes(seed, TODAY);
		return Stream.generate(intakes::next).limit(500).toList();
	}

	@Test
	void theSameSeedInventsTheSamePatients() {
		assertThat(some(7)).isEqualTo(some(7)).isNotEqualTo(some(8));
	}

	@Test
	void whatIsAskedForFollowsFromWhatWasTriedInVain() {
		assertThat(some(7)).filteredOn((intake) -> intake.pathways().contains("SURGERY"))
			.isNotEmpty()
			.allSatisfy((intake) -> assertThat(intake.answers().triedTreatments())
				.extracting(SyntheticIntake.Tried::treatment)
				.contains("PHYSICAL_THERAPY", "BOTULINUM_TOXIN"));
		assertThat(some(7)).allSatisfy((intake) -> assertThat(intake.pathways()).isNotEmpty().doesNotHaveDuplicates());
	}

	@Test
	void thePatientsLookLikeAClinics() {
		List<SyntheticIntake> intakes = some(7);

		assertThat(intakes).filteredOn((intake) -> intake.answers().headPosture().contains("TORTICOLLIS"))
			.hasSizeGreaterThan(250);
		assertThat(intakes).filteredOn((intake) -> !intake.answers().redFlags().isEmpty()).hasSizeBetween(5, 50);
		assertThat(intakes).filteredOn((intake) -> intake.language().equals("es")).hasSizeBetween(120, 280);
		assertThat(intakes).filteredOn((intake) -> TODAY.getYear() - intake.patient().birthDate().getYear() >= 40)
			.hasSizeGreaterThan(350);
	}

	@Test
	void nobodyReal() {
		assertThat(some(7)).allSatisfy((intake) -> {
			assertThat(intake.patient().phone()).matches("\\+1 562 555 01\\d\\d");
			assertThat(intake.patient().email()).endsWith("@example.org");
			assertThat(intake.patient().birthDate()).isBefore(TODAY);
		});
	}

}
