package org.clinicops.support.problem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class WebSettingsTest {

	@ParameterizedTest
	@ValueSource(strings = { "web.max-body=0", "web.max-body=-1KB", "web.max-body=much" })
	void anImpossibleValueKeepsTheServiceFromStartingAndIsNamed(String setting) {
		String[] name = setting.split("[.=]");
		new ApplicationContextRunner().withUserConfiguration(Settings.class)
			.withPropertyValues("clinic." + setting)
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("clinic." + name[0])
				.hasStackTraceContaining(name[1]));
	}

	@EnableConfigurationProperties(WebSettings.class)
	static class Settings {

	}

}
