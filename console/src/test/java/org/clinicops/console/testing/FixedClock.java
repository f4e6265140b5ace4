package org.clinicops.console.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** It is Monday, November 23, 2026, 9:00 in the morning at the clinic. */
@TestConfiguration(proxyBeanMethods = false)
public class FixedClock {

	@Bean
	@Primary
	Clock mondayMorning() {
		return Clock.fixed(Instant.parse("2026-11-23T17:00:00Z"), ZoneOffset.UTC);
	}

}
