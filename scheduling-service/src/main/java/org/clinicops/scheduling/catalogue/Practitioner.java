package org.clinicops.scheduling.catalogue;

import java.util.Set;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who sees patients (FHIR Practitioner).
 *
 * @param visitTypes that the practitioner is qualified for
 */
@Document("practitioners")
public record Practitioner(@Id PractitionerId id, String name, Kind kind,
		Set<VisitTypeCode> visitTypes) implements CatalogueEntry {

	@Override
	public String key() {
		return this.id.value();
	}

	public boolean mayDo(VisitType type) {
		return this.kind == type.needs().practitioner() && this.visitTypes.contains(type.code());
	}

	/** The professions. */
	public enum Kind {

		THERAPIST, PAIN_PHYSICIAN

	}

}
