package org.clinicops.scheduling.bookingrequest.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.BookingRequests;
import org.clinicops.scheduling.reference.BookingRequestId;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.persistence.AggregateStore;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoBookingRequests implements BookingRequests {

	/** By name, URGENT comes after ROUTINE. */
	private static final Sort URGENT_THEN_OLDEST = Sort.by(Sort.Order.desc("urgency"), Sort.Order.asc("openedAt"));

	private final AggregateStore<BookingRequest, BookingRequestId> store;

	MongoBookingRequests(MongoOperations mongo) {
		this.store = new AggregateStore<>(mongo, BookingRequest.class);
	}

	@Override
	public void insertIfAbsent(BookingRequest request) {
		this.store.insertIfAbsent(request);
	}

	@Override
	public Optional<BookingRequest> find(BookingRequestId id) {
		return this.store.find(id);
	}

	@Override
	public Optional<BookingRequest> change(BookingRequestId id, Consumer<BookingRequest> change) {
		return this.store.change(id, change);
	}

	@Override
	public PageOf<BookingRequest> list(Filter filter, int page, int size) {
		Query wanted = new Query().with(URGENT_THEN_OLDEST);
		if (filter.status() != null) {
			wanted.addCriteria(Criteria.where("status").is(filter.status()));
		}
		if (filter.pathway() != null) {
			wanted.addCriteria(Criteria.where("pathway").is(filter.pathway()));
		}
		if (filter.site() != null) {
			wanted.addCriteria(new Criteria().orOperator(Criteria.where("preferredSites").is(filter.site()),
					Criteria.where("preferredSites").is(List.of())));
		}
		return this.store.page(wanted, page, size);
	}

}
