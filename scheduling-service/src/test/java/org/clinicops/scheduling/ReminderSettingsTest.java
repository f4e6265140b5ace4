package org.clinicops.scheduling;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderSettingsTest {

	private final ApplicationContextRunner service = new ApplicationContextRunner()
		.withUserConfiguration(Settings.class);

	@Test
	void patientsAreRemindedTwoDaysAndThreeHoursBeforeUnlessSetOtherwise() {
		this.service.run((context) -> assertThat(context.getBean(ReminderSettings.class).before())
			.containsExactly(Duration.ofHours(48), Duration.ofHours(3)));
		this.service.withPropertyValues("clinic.reminders.before=")
			.run((context) -> assertThat(context.getBean(ReminderSettings.class).before()).isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "settling=-1s, settling", "before=0s, before", "before=soon, before", "from=25:00, from",
			"until=09:59, until" })
	void anImpossibleValueKeepsTheServiceFromStartingAndIsNamed(String setting, String name) {
		this.service.withPropertyValues("clinic.reminders." + setting)
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("clinic.reminders")
				.hasStackTraceContaining(name));
	}

	@EnableConfigurationProperties(ReminderSettings.class)
	static class Settings {

	}

}
