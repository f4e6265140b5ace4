package org.clinicops.support.web;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives a service what its controllers share. */
@AutoConfiguration
class WebAutoConfiguration {

	@Bean
	IdempotencyKeys idempotencyKeys(JsonMapper json) {
		return new IdempotencyKeys(json);
	}

}
