package org.clinicops.referral.referral.settings;

import java.io.IOException;
import java.util.List;

import org.clinicops.referral.recipient.Procedure;
import org.clinicops.referral.referral.Pathway;
import org.clinicops.referral.referral.ProcedureCatalogue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the procedure that is asked for by default for each condition's pathway. */
@Configuration(proxyBeanMethods = false)
class ProcedureConfiguration {

	@Bean
	ProcedureCatalogue procedureCatalogue(JsonMapper json,
			@Value("${clinic.default-procedures:classpath:referral/default-procedures.json}") Resource data)
			throws IOException {
		List<Entry> entries = json.readValue(data.getContentAsByteArray(), new TypeReference<>() {
		});
		return new ProcedureCatalogue(entries.stream().map(Entry::inDomainTerms).toList());
	}

	record Entry(String condition, Pathway pathway, String procedure) {

		ProcedureCatalogue.Default inDomainTerms() {
			return new ProcedureCatalogue.Default(this.condition, this.pathway, new Procedure(this.procedure));
		}

	}

}
