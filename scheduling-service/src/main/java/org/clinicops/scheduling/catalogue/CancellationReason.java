package org.clinicops.scheduling.catalogue;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Why a visit is cancelled (FHIR Appointment.cancellationReason). */
@Document("cancellation_reasons")
public record CancellationReason(@Id CancellationReasonCode code, String name, Party party) implements CatalogueEntry {

	@Override
	public String key() {
		return this.code.value();
	}

	/**
	 * Whose doing it is. When it is the clinic's, the patient still waits for a visit.
	 */
	public enum Party {

		PATIENT, CLINIC

	}

}
