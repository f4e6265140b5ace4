package org.clinicops.scheduling.catalogue.persistence;

import java.util.List;

import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.RotaSession;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.TravelTime;
import org.clinicops.scheduling.catalogue.VisitType;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Reads the catalogue once, as the service starts; a catalogue that contradicts itself
 * keeps it from starting.
 */
@Repository
class MongoCatalogues implements Catalogues {

	private final Catalogue current;

	MongoCatalogues(MongoOperations mongo, CatalogueSeeds seeds) {
		seeds.insertWhatIsAbsent();
		this.current = new Catalogue(all(mongo, Site.class), all(mongo, Room.class), all(mongo, Practitioner.class),
				all(mongo, VisitType.class), all(mongo, RotaSession.class), all(mongo, TravelTime.class),
				all(mongo, CancellationReason.class));
	}

	@Override
	public Catalogue current() {
		return this.current;
	}

	private static <T> List<T> all(MongoOperations mongo, Class<T> type) {
		return mongo.find(new Query().with(Sort.by("_id")), type);
	}

}
