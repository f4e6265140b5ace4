package org.clinicops.scheduling.bookingrequest.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.BookingRequests;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.persistence.AggregateStore;
import org.jspecify.annotations.Nullable;

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
		Work work = filter.work();
		var search = this.store.search()
			.with("status", filter.status())
			.with("pathway", filter.pathway())
			.with("claim.by", work.claimedBy());
		Stream
			.of(suits(filter.site()), lasts("claim.until", work.claimed(), work.now()),
					lasts("snoozedUntil", work.snoozed(), work.now()))
			.flatMap(Optional::stream)
			.forEach(search::with);
		return search.page(URGENT_THEN_OLDEST, paging);
	}

	private static Optional<Criteria> suits(@Nullable SiteCode site) {
		return Optional.ofNullable(site)
			.map((code) -> new Criteria().orOperator(Criteria.where("preferredSites").is(code),
					Criteria.where("preferredSites").is(List.of())));
	}

	/** That something lasts beyond now, or does not. */
	private static Optional<Criteria> lasts(String until, @Nullable Boolean wanted, Instant now) {
		return Optional.ofNullable(wanted)
			.map((yes) -> yes ? Criteria.where(until).gt(now) : Criteria.where(until).not().gt(now));
	}

}
