package org.clinicops.intake;

import org.clinicops.support.security.AccessRules;
import org.clinicops.support.security.Caller;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Who may submit intakes and who may see them and their patients: the table of this
 * service's endpoints, and the roles for rules that depend on what is asked for.
 */
@Configuration(proxyBeanMethods = false)
public class IntakeAccess {

	private static final String[] SUBMITTERS = { "patient-anonymous", "receptionist", "admin" };

	private static final String[] READERS = { "receptionist", "coordinator", "clinician", "admin" };

	private static final String[] PATIENT_READERS = { "receptionist", "coordinator", "clinician", "surgeon", "admin" };

	/** Of services that write to patients; no person has it, and no script. */
	private static final String CONTACT_READER = "patient-contact";

	@Bean
	AccessRules access() {
		return (requests) -> requests.requestMatchers(HttpMethod.POST, "/api/intakes")
			.hasAnyRole(SUBMITTERS)
			.requestMatchers(HttpMethod.GET, "/api/intakes", "/api/intakes/{id}")
			.hasAnyRole(READERS)
			.requestMatchers(HttpMethod.GET, "/api/patients", "/api/patients/{id}")
			.hasAnyRole(PATIENT_READERS)
			.requestMatchers(HttpMethod.GET, "/api/patients/{id}/contact")
			.hasRole(CONTACT_READER);
	}

	/** Who may ask for any patient; others only for those referred to them. */
	public static boolean seesEveryPatient(Caller caller) {
		return caller.isAny(READERS);
	}

	/** Who may mark an intake as urgent: not the patient. */
	public static boolean judgesUrgency(Caller caller) {
		return caller.isAny("receptionist", "admin");
	}

}
