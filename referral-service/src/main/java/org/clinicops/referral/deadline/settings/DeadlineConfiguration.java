package org.clinicops.referral.deadline.settings;

import java.io.IOException;
import java.util.List;

import org.clinicops.referral.deadline.BusinessCalendar;
import org.clinicops.referral.deadline.DeadlinePolicy;
import org.clinicops.referral.deadline.Holiday;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the deadline policy from its settings. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

	@Bean
	DeadlinePolicy deadlinePolicy(DeadlineSettings settings, JsonMapper json) throws IOException {
		List<Holiday> holidays = json.readValue(settings.holidays().getContentAsByteArray(), new TypeReference<>() {
		});
		BusinessCalendar calendar = new BusinessCalendar(settings.zone(), settings.opens(), settings.closes(),
				settings.days(), holidays);
		return new DeadlinePolicy(calendar, settings.urgentReceived(), settings.urgentDecided(),
				settings.routineReceivedDays(), settings.routineDecidedDays());
	}

}
