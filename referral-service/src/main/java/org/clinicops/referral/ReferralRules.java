package org.clinicops.referral;

import java.io.IOException;
import java.util.List;

import org.clinicops.referral.deadline.BusinessCalendar;
import org.clinicops.referral.deadline.DeadlinePolicy;
import org.clinicops.referral.deadline.Holiday;
import org.clinicops.referral.recipient.Procedure;
import org.clinicops.referral.recipient.Recipients;
import org.clinicops.referral.referral.Pathway;
import org.clinicops.referral.referral.ProcedureCatalogue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the rules that referrals go by from settings and data. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DeadlineSettings.class, ReferralSettings.class })
class ReferralRules {

	@Bean
	DeadlinePolicy deadlinePolicy(DeadlineSettings settings, JsonMapper json) throws IOException {
		List<Holiday> holidays = json.readValue(settings.holidays().getContentAsByteArray(), new TypeReference<>() {
		});
		BusinessCalendar calendar = new BusinessCalendar(settings.zone(), settings.opens(), settings.closes(),
				settings.days(), holidays);
		return new DeadlinePolicy(calendar, settings.urgentReceived(), settings.urgentDecided(),
				settings.routineReceivedDays(), settings.routineDecidedDays());
	}

	@Bean
	ProcedureCatalogue procedureCatalogue(JsonMapper json, ReferralSettings settings, Recipients recipients)
			throws IOException {
		List<DefaultProcedure> defaults = json.readValue(settings.defaultProcedures().getContentAsByteArray(),
				new TypeReference<>() {
				});
		ProcedureCatalogue catalogue = new ProcedureCatalogue(defaults.stream().map(DefaultProcedure::entry).toList());
		catalogue.defaults().forEach((entry) -> requireRecipient(entry.procedure(), recipients));
		return catalogue;
	}

	private static void requireRecipient(Procedure procedure, Recipients recipients) {
		if (recipients.doing(procedure).isEmpty()) {
			throw new IllegalArgumentException("clinic.default-procedures asks for " + procedure.value()
					+ ", which nobody in clinic.recipients or the store does.");
		}
	}

	/** As the data says it. */
	record DefaultProcedure(String condition, Pathway pathway, String procedure) {

		ProcedureCatalogue.Default entry() {
			return new ProcedureCatalogue.Default(this.condition, this.pathway, new Procedure(this.procedure));
		}

	}

}
