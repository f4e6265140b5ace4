package org.clinicops.scheduling.catalogue;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A machine of a site (FHIR Device), for one visit at a time in any of its rooms. */
@Document("devices")
public record Device(@Id DeviceId id, SiteCode site, String name, DeviceKind kind) implements CatalogueEntry {

	@Override
	public String key() {
		return this.id.value();
	}

}
