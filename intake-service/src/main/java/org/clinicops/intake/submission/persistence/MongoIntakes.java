package org.clinicops.intake.submission.persistence;

import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.intake.submission.Intake;
import org.clinicops.intake.submission.IntakeId;
import org.clinicops.intake.submission.Intakes;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.persistence.AggregateStore;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** The intakes, with their patients, in the collection {@code intakes}. */
@Repository
class MongoIntakes implements Intakes {

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "submittedAt", "_id");

	private final AggregateStore<Intake, IntakeId> store;

	MongoIntakes(MongoOperations mongo) {
		this.store = new AggregateStore<>(mongo, Intake.class);
	}

	@Override
	public Intake insertOnce(Intake intake) {
		return this.store.insertOnce(intake);
	}

	@Override
	public Optional<Intake> find(IntakeId id) {
		return this.store.find(id);
	}

	@Override
	public Optional<Intake> change(IntakeId id, Consumer<Intake> change) {
		return this.store.change(id, change);
	}

	@Override
	public PageOf<Intake> list(Filter filter, Paging paging) {
		return this.store.search()
			.with("status", filter.status())
			.with("pathways.pathway", filter.pathway())
			.with("request.preferredSites", filter.site())
			.page(NEWEST_FIRST, paging);
	}

}
