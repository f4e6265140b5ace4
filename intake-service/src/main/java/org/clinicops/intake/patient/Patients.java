package org.clinicops.intake.patient;

import java.util.Collection;
import java.util.List;

/** The patients in the store. */
public interface Patients {

	/** Those of the patients that exist. */
	List<Patient> find(Collection<PatientId> ids);

	/** Those of the patients who were referred to the recipient. */
	List<Patient> findReferredTo(String recipient, Collection<PatientId> ids);

}
