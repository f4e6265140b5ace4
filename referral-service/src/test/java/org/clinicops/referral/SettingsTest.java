package org.clinicops.referral;

import java.time.Instant;
import java.util.List;

import org.clinicops.referral.deadline.DeadlinePolicy;
import org.clinicops.referral.deadline.Urgency;
import org.clinicops.referral.recipient.Recipients;
import org.clinicops.referral.recipient.Surgeons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTest {

	private final ApplicationContextRunner service = new ApplicationContextRunner()
		.withUserConfiguration(ReferralRules.class)
		.withBean(JsonMapper.class, JsonMapper::shared)
		.withBean(Recipients.class, () -> Surgeons.recipients(List.of(Surgeons.ALL_ROUND)));

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
	@CsvSource(delimiter = '|', value = { "deadlines.zone=Mars/Olympus|clinic.deadlines.zone",
			"deadlines.opens=18:00|clinic.deadlines.opens", "deadlines.days=|days",
			"deadlines.urgent-received=5h|clinic.deadlines.urgent-received",
			"deadlines.urgent-received=-1h|urgentReceived", "deadlines.routine-received-days=-1|routineReceivedDays",
			"deadlines.routine-decided-days=0|clinic.deadlines.routine-decided-days",
			"deadlines.holidays=classpath:nowhere.json|nowhere.json",
			"default-procedures=classpath:nowhere.json|nowhere.json" })
	void anImpossibleValueKeepsTheServiceFromStartingAndIsNamed(String setting, String name) {
		this.service.withPropertyValues("clinic." + setting)
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining(name));
	}

	@Test
	void aDefaultProcedureThatNobodyDoesKeepsTheServiceFromStarting() {
		new ApplicationContextRunner().withUserConfiguration(ReferralRules.class)
			.withBean(JsonMapper.class, JsonMapper::shared)
			.withBean(Recipients.class, Surgeons::recipients)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContainingAll("clinic.default-procedures", "clinic.recipients",
						"SELECTIVE_PERIPHERAL_DENERVATION"));
	}

}
