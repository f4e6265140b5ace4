package org.clinicops.scheduling.waitlist.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.waitlist.WaitlistEntries;
import org.clinicops.scheduling.waitlist.WaitlistEntry;
import org.clinicops.scheduling.waitlist.WaitlistEntryId;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.persistence.AggregateStore;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** The waitlist, in the collection {@code waitlist_entries}. */
@Repository
class MongoWaitlistEntries implements WaitlistEntries {

	/** The fair order, as the store has it. By name, URGENT comes after ROUTINE. */
	private static final Sort FAIR_ORDER = Sort.by(Sort.Order.desc("awaited.urgency"), Sort.Order.asc("waitingSince"),
			Sort.Order.asc("_id"));

	private final AggregateStore<WaitlistEntry, WaitlistEntryId> store;

	MongoWaitlistEntries(MongoOperations mongo) {
		this.store = new AggregateStore<>(mongo, WaitlistEntry.class);
	}

	/** The unique index on what a patient awaits decides. */
	@Override
	public Optional<WaitlistEntry> add(WaitlistEntry entry) {
		try {
			return Optional.of(this.store.insertOnce(entry));
		}
		catch (DuplicateKeyException ex) {
			return Optional.empty();
		}
	}

	@Override
	public Optional<WaitlistEntry> createdBy(IdempotencyKey key) {
		return this.store.createdBy(key);
	}

	@Override
	public Optional<WaitlistEntry> find(WaitlistEntryId id) {
		return this.store.find(id);
	}

	@Override
	public Optional<WaitlistEntry> change(WaitlistEntryId id, Consumer<WaitlistEntry> change) {
		return this.store.change(id, change);
	}

	@Override
	public List<WaitlistEntry> all(WaitlistEntry.Status status) {
		return this.store.search().with("status", status).stream().sorted(WaitlistEntry.FAIR_ORDER).toList();
	}

	@Override
	public List<WaitlistEntry> offered(AppointmentId appointment) {
		return this.store.search().with("offer.appointment", appointment).stream().toList();
	}

	@Override
	public PageOf<WaitlistEntry> list(Filter filter, Paging paging) {
		var search = this.store.search()
			.with("status", filter.status())
			.with("awaited.visitType", filter.visitType())
			.with("awaited.patient", filter.patient());
		suits(filter.site()).ifPresent(search::with);
		return search.page(FAIR_ORDER, paging);
	}

	private static Optional<Criteria> suits(@Nullable SiteCode site) {
		return Optional.ofNullable(site)
			.map((code) -> new Criteria().orOperator(Criteria.where("awaited.conditions.sites").is(code),
					Criteria.where("awaited.conditions.sites").is(List.of())));
	}

}
