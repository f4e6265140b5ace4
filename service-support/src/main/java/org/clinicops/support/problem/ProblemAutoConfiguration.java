package org.clinicops.support.problem;

import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service its error answers. */
@AutoConfiguration
@EnableConfigurationProperties(WebSettings.class)
class ProblemAutoConfiguration {

	@Bean
	ProblemHandler problemHandler(MeterRegistry meters) {
		return new ProblemHandler(meters);
	}

	@Bean
	BodyLimit bodyLimit(WebSettings settings) {
		return new BodyLimit(settings.maxBody());
	}

	@Bean
	DescribedProblems describedProblems(JsonMapper json) {
		return new DescribedProblems(json);
	}

	@Bean
	SecurityProblems securityProblems(JsonMapper json) {
		return new SecurityProblems(json);
	}

}
