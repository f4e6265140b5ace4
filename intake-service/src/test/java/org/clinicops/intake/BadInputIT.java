package org.clinicops.intake;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What a caller may get wrong: a clear answer, and nothing of the patient in it. */
@ComponentTest
@Import(Desk.class)
class BadInputIT {

	@Autowired
	private Desk desk;

	@ParameterizedTest
	@MethodSource("badForms")
	void aBadFormIsRefusedNamingTheField(String part, String other, String field) {
		Answer answer = this.desk.as(Desk.FORM).submit(Forms.with(part, other));

		answer.assertProblem(400, "invalid-field");
		assertThat(answer.fields()).contains(field);
		assertThat(answer.body()).doesNotContain("Lopez");
	}

	static Stream<Arguments> badForms() {
		return Stream.of(Arguments.of("\"Maria\"", "\" \"", "patient.givenName"),
				Arguments.of("1968-03-09", "1968-02-30", "patient.birthDate"),
				Arguments.of("1968-03-09", "2068-03-09", "patient.birthDate"),
				Arguments.of("1968-03-09", "1868-03-09", "patient.birthDate"),
				Arguments.of("+1 562 555 0142", "call me", "patient.phone"),
				Arguments.of("maria@example.org", "maria", "patient.email"),
				Arguments.of("\"painScore\":6", "\"painScore\":11", "answers.painScore"),
				Arguments.of("\"painScore\":6", "\"painScore\":\"6\"", "answers.painScore"),
				Arguments.of("\"WH\",\"OR\"", "\"LA\"", "preferredSites[0]"),
				Arguments.of("\"PHYSICAL_THERAPY\",\"INJECTION\"", "", "pathways"),
				Arguments.of("\"consent\":true", "\"consent\":false", "consent"),
				Arguments.of("\"language\":\"es\"", "\"language\":\"fr\"", "language"),
				Arguments.of("\"note\":", "\"ssn\":", "ssn"));
	}

	@Test
	void anEmptyFormIsToldAllThatIsMissing() {
		Answer answer = this.desk.as(Desk.FORM).submit("{}");

		answer.assertProblem(400, "invalid-field");
		assertThat(answer.fields()).containsExactlyInAnyOrder("language", "patient", "condition", "answers", "pathways",
				"consent");
	}

	@Test
	void noMoreThanAHundredPatientsAreReadAtOnce() {
		assertThat(this.desk.get("/api/patients?ids=" + ids(100)).status()).isEqualTo(200);
		Answer answer = this.desk.get("/api/patients?ids=" + ids(101));

		answer.assertProblem(400, "invalid-field");
		assertThat(answer.fields()).containsExactly("ids");
	}

	private static String ids(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "x" + i).collect(Collectors.joining(","));
	}

}
