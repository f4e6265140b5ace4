package org.clinicops.scheduling.bookingrequest.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.BookingRequests;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.persistence.AggregateStore;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** The work queue, in the collection {@code booking_requests}. */
@Repository
class MongoBookingRequests implements BookingRequests {

	/** By name, URGENT comes after ROUTINE. Those of one intake open at the same time. */
	private static final Sort URGENT_THEN_OLDEST = Sort.by(Sort.Order.desc("urgency"), Sort.Order.asc("openedAt"),
			Sort.Order.asc("_id"));

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
	public PageOf<BookingRequest> list(Filter filter, Paging paging) {
		return this.store.search()
			.with("status", filter.status())
			.with("pathway", filter.pathway())
			.with((filter.site() != null) ? suits(filter.site()) : new Criteria())
			.page(URGENT_THEN_OLDEST, paging);
	}

	private static Criteria suits(SiteCode site) {
		return new Criteria().orOperator(Criteria.where("preferredSites").is(site),
				Criteria.where("preferredSites").is(List.of()));
	}

}
