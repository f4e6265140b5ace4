package org.clinicops.support.inbox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaSettingsTest {

	@ParameterizedTest
	@ValueSource(strings = { "kafka.replicas=0", "kafka.replicas=-1", "kafka.replicas=many" })
	void anImpossibleValueKeepsTheServiceFromStartingAndIsNamed(String setting) {
		String[] name = setting.split("[.=]");
		new ApplicationContextRunner().withUserConfiguration(Settings.class)
			.withPropertyValues("clinic." + setting)
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("clinic." + name[0])
				.hasStackTraceContaining(name[1]));
	}

	@EnableConfigurationProperties(KafkaSettings.class)
	static class Settings {

	}

}
