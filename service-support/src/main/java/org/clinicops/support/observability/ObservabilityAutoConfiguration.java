package org.clinicops.support.observability;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.micrometer.metrics.autoconfigure.MeterRegistryCustomizer;
import org.springframework.context.annotation.Bean;

import io.micrometer.core.instrument.MeterRegistry;

/** The clock that everything tells the time by, and the tag that every figure carries. */
@AutoConfiguration
class ObservabilityAutoConfiguration {

	/**
	 * In milliseconds, as the store keeps them: what is answered first is what is read
	 * later.
	 */
	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.tickMillis(ZoneOffset.UTC);
	}

	@Bean
	MeterRegistryCustomizer<MeterRegistry> applicationTag(@Value("${spring.application.name}") String service) {
		return (meters) -> meters.config().commonTags("application", service);
	}

}
