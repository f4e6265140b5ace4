package org.clinicops.support;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTest {

	@ParameterizedTest
	@CsvSource({ "kafka, replicas, 0", "kafka, replicas, -1", "kafka, replicas, many", "web, max-body, 0",
			"web, max-body, -1KB", "web, max-body, much", "inbox, attempts, 0", "inbox, first-retry, 0ms",
			"outbox, workers, 0", "outbox, workers, 65", "outbox, sweep-interval, 0ms", "outbox, grace, -1s",
			"sms, url, nowhere", "sms, timeout, 0s", "sms, timeout, 21s" })
	void anImpossibleValueKeepsTheServiceFromStartingAndIsNamed(String group, String name, String value) {
		new ApplicationContextRunner().withUserConfiguration(AllSettings.class)
			.withPropertyValues("clinic." + group + "." + name + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("clinic." + group)
				.hasStackTraceContaining(name));
	}

	@ConfigurationPropertiesScan
	static class AllSettings {

	}

}
