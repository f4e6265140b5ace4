package org.clinicops.scheduling.catalogue;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A room or bay of a site, for one visit at a time. */
@Document("rooms")
public record Room(@Id RoomId id, SiteCode site, String name, Kind kind) implements CatalogueEntry {

	@Override
	public String key() {
		return this.id.value();
	}

	/** What a room is equipped for. */
	public enum Kind {

		TREATMENT_BAY, EXAM_ROOM

	}

}
