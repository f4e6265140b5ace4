package org.clinicops.scheduling.catalogue.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Lets one instance of the service after the other change the catalogue, and tells them
 * all that it was changed.
 */
@Component
class CatalogueVersions {

	private static final String ID = "catalogue";

	/** Far longer than a change takes: only one that broke off lasts until then. */
	private static final Duration LONGEST = Duration.ofSeconds(30);

	private final MongoOperations mongo;

	private final Clock clock;

	CatalogueVersions(MongoOperations mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
		try {
			this.mongo.insert(new CatalogueVersion(ID, 0, null));
		}
		catch (DuplicateKeyException ex) {
			// It is there already.
		}
	}

	CatalogueVersion current() {
		return Objects.requireNonNull(this.mongo.findById(ID, CatalogueVersion.class), "The catalogue has no version");
	}

	/** Whether what is in the store stays as it is until the version is another. */
	boolean isSettled(CatalogueVersion version) {
		return version.changingUntil() == null || version.changingUntil().isBefore(this.clock.instant());
	}

	/**
	 * Begins a change, before anything is read for it.
	 * @param seen the version that has to be there; null if any will do
	 * @return the version that it makes
	 * @throws Refusal {@code changed-meanwhile} if another is under way, or was made
	 * since
	 */
	CatalogueVersion begin(@Nullable Long seen) {
		Instant now = this.clock.instant();
		Criteria free = Criteria.where("_id")
			.is(ID)
			.orOperator(Criteria.where("changingUntil").exists(false), Criteria.where("changingUntil").lt(now));
		Query unchanged = Query.query((seen != null) ? free.and("version").is(seen) : free);
		Update mine = new Update().inc("version", 1).set("changingUntil", now.plus(LONGEST));
		CatalogueVersion begun = this.mongo.findAndModify(unchanged, mine,
				FindAndModifyOptions.options().returnNew(true), CatalogueVersion.class);
		if (begun == null) {
			throw (seen != null && seen != current().version()) ? Refusal.stale()
					: Refusal.conflict("changed-meanwhile",
							"Somebody else changes the catalogue at this moment. Look at it again and decide again.");
		}
		return begun;
	}

	/** Ends a change. */
	void end(CatalogueVersion begun) {
		this.mongo.updateFirst(own(begun), new Update().unset("changingUntil"), CatalogueVersion.class);
	}

	/** Ends a change of which nothing was stored: the version is the one before again. */
	void giveUp(CatalogueVersion begun) {
		this.mongo.updateFirst(own(begun), new Update().unset("changingUntil").inc("version", -1),
				CatalogueVersion.class);
	}

	private static Query own(CatalogueVersion begun) {
		return Query.query(Criteria.where("_id").is(ID).and("version").is(begun.version()));
	}

}
