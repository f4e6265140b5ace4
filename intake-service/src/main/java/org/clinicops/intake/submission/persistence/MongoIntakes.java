package org.clinicops.intake.submission.persistence;

import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.intake.submission.Intake;
import org.clinicops.intake.submission.IntakeId;
import org.clinicops.intake.submission.Intakes;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.persistence.AggregateStore;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoIntakes implements Intakes {

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "submittedAt");

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
	public PageOf<Intake> list(Filter filter, int page, int size) {
		Query wanted = new Query().with(NEWEST_FIRST);
		if (filter.status() != null) {
			wanted.addCriteria(Criteria.where("status").is(filter.status()));
		}
		if (filter.pathway() != null) {
			wanted.addCriteria(Criteria.where("pathways.pathway").is(filter.pathway()));
		}
		if (filter.site() != null) {
			wanted.addCriteria(Criteria.where("request.preferredSites").is(filter.site()));
		}
		return this.store.page(wanted, page, size);
	}

}
