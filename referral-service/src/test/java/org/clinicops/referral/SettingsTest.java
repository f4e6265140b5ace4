package org.clinicops.referral;

import java.time.Instant;

import org.clinicops.referral.deadline.DeadlinePolicy;
import org.clinicops.referral.deadline.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTest {

	private final ApplicationContextRunner service = new ApplicationContextRunner()
		.withUserConfiguration(ReferralRules.class)
		.withBean(JsonMapper.class, JsonMapper::shared);

	@Test
	void deadlinesAreThoseOfTheDomainUnlessSetOtherwise() {
		this.service.run((context) -> assertThat(context.getBean(DeadlinePolicy.class)
			.deadlines(Urgency.ROUTINE, Instant.parse("2026-11-23T17:05:00Z"))
			.decideBy()).isEqualTo("2026-11-28T01:00:00Z"));
	}

	@Test
	void deadlinesCanBeSet() {
		this.service
			.withPropertyValues("clinic.deadlines.zone=America/New_York", "clinic.deadlines.closes=18:30",
					"clinic.deadlines.routine-decided-days=2")
			.run((context) -> assertThat(context.getBean(DeadlinePolicy.class)
				.deadlines(Urgency.ROUTINE, Instant.parse("2026-11-23T17:05:00Z"))
				.decideBy()).isEqualTo("2026-11-25T23:30:00Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "zone=Mars/Olympus", "opens=18:00", "days=", "urgent-received=5h", "urgent-received=-1h",
			"routine-received-days=-1", "routine-decided-days=0", "holidays=classpath:nowhere.json",
			"default-procedures=classpath:nowhere.json" })
	void theServiceDoesNotStartWithSettingsThatCannotBe(String setting) {
		this.service.withPropertyValues("clinic.deadlines." + setting, "clinic." + setting)
			.run((context) -> assertThat(context).hasFailed());
	}

}
