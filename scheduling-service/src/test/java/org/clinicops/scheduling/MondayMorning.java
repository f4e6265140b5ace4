package org.clinicops.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Lets the service believe that it is eight o'clock on Monday, 23 November 2026, and
 * counting.
 */
@TestConfiguration(proxyBeanMethods = false)
class MondayMorning {

	static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

	@Bean
	Clock clock() {
		return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NOW));
	}

}
