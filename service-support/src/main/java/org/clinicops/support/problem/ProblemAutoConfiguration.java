package org.clinicops.support.problem;

import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.unit.DataSize;

/** Gives a service its error answers. */
@AutoConfiguration
class ProblemAutoConfiguration {

	@Bean
	ProblemHandler problemHandler(MeterRegistry meters) {
		return new ProblemHandler(meters);
	}

	@Bean
	BodyLimit bodyLimit(@Value("${clinic.web.max-body:256KB}") DataSize limit) {
		return new BodyLimit(limit);
	}

	@Bean
	SecurityProblems securityProblems(JsonMapper json) {
		return new SecurityProblems(json);
	}

}
