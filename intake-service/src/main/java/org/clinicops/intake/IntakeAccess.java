package org.clinicops.intake;

import org.clinicops.support.security.AccessRules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may submit intakes and who may see them and their patients. */
@Configuration(proxyBeanMethods = false)
class IntakeAccess {

	@Bean
	AccessRules access() {
		return (requests) -> requests.requestMatchers(HttpMethod.POST, "/api/intakes")
			.hasAnyRole("patient-anonymous", "receptionist", "admin")
			.requestMatchers(HttpMethod.GET, "/api/intakes", "/api/intakes/{id}")
			.hasAnyRole("receptionist", "coordinator", "clinician", "admin")
			.requestMatchers(HttpMethod.GET, "/api/patients", "/api/patients/{id}")
			.hasAnyRole("receptionist", "coordinator", "clinician", "surgeon", "admin");
	}

}
