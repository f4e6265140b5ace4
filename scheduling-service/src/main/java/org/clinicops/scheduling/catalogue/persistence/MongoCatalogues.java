package org.clinicops.scheduling.catalogue.persistence;

import java.util.List;

import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.CatalogueChange;
import org.clinicops.scheduling.catalogue.CatalogueChanges;
import org.clinicops.scheduling.catalogue.CatalogueEntry;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.Device;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.RotaException;
import org.clinicops.scheduling.catalogue.RotaSession;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.TravelTime;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Keeps the catalogue at hand, as it was when it was last read. One that contradicts
 * itself keeps the service from starting.
 */
@Repository
class MongoCatalogues implements Catalogues, CatalogueChanges {

	private static final Logger logger = LoggerFactory.getLogger(MongoCatalogues.class);

	private final MongoOperations mongo;

	private final CatalogueVersions versions;

	private volatile Edition latest;

	/** What the store was read at last, unless a change was under way then. */
	private @Nullable CatalogueVersion settled;

	MongoCatalogues(MongoOperations mongo, CatalogueVersions versions, CatalogueSeeds seeds) {
		this.mongo = mongo;
		this.versions = versions;
		seeds.insertWhatIsNew();
		CatalogueVersion version = versions.current();
		this.latest = read(version, versions.isSettled(version));
	}

	@Override
	public Catalogue current() {
		return this.latest.catalogue();
	}

	@Override
	public Edition latest() {
		return this.latest;
	}

	@Override
	public synchronized void make(CatalogueChange<?> change, @Nullable Long seen) {
		CatalogueVersion begun = this.versions.begin(seen);
		try {
			catalogue(change);
		}
		catch (RuntimeException ex) {
			this.versions.giveUp(begun);
			throw ex;
		}
		try {
			store(change);
			this.latest = new Edition(begun.version(), catalogue(null));
		}
		finally {
			this.versions.end(begun);
		}
	}

	/**
	 * Reads the catalogue again if it was changed. One that contradicts itself does not
	 * count: the one before it stays.
	 */
	synchronized void refresh() {
		CatalogueVersion version = this.versions.current();
		if (version.equals(this.settled)) {
			return;
		}
		boolean isSettled = this.versions.isSettled(version);
		try {
			this.latest = read(version, isSettled);
		}
		catch (Refusal contradiction) {
			logger.error("The catalogue in the store does not count. {}", contradiction.getMessage());
		}
		this.settled = isSettled ? version : null;
	}

	/** One that is being changed counts as the version before, though it may be newer. */
	private Edition read(CatalogueVersion version, boolean isSettled) {
		return new Edition(isSettled ? version.version() : version.version() - 1, catalogue(null));
	}

	private void store(CatalogueChange<?> change) {
		if (change.entry() != null) {
			this.mongo.save(change.entry());
		}
		else {
			this.mongo.remove(Query.query(Criteria.where("_id").is(change.key())), change.kind());
		}
	}

	/** The catalogue as it is in the store, or would be after a change. */
	private Catalogue catalogue(@Nullable CatalogueChange<?> change) {
		return new Catalogue(entries(Site.class, change), entries(Room.class, change), entries(Device.class, change),
				entries(Practitioner.class, change), entries(VisitType.class, change),
				entries(RotaSession.class, change), entries(RotaException.class, change),
				entries(TravelTime.class, change), entries(CancellationReason.class, change));
	}

	private <T extends CatalogueEntry> List<T> entries(Class<T> kind, @Nullable CatalogueChange<?> change) {
		return (change != null) ? change.of(kind, all(kind)) : all(kind);
	}

	private <T> List<T> all(Class<T> type) {
		return this.mongo.find(new Query().with(Sort.by("_id")), type);
	}

}
