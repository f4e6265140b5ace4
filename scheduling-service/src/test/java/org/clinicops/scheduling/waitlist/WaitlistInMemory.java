package org.clinicops.scheduling.waitlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;

/** A waitlist without a store. */
final class WaitlistInMemory implements WaitlistEntries {

	private final Map<WaitlistEntryId, WaitlistEntry> entries = new LinkedHashMap<>();

	@Override
	public Optional<WaitlistEntry> add(WaitlistEntry entry) {
		this.entries.put(entry.id(), entry);
		return Optional.of(entry);
	}

	@Override
	public Optional<WaitlistEntry> createdBy(IdempotencyKey key) {
		return this.entries.values().stream().filter((entry) -> key.equals(entry.idempotency())).findFirst();
	}

	@Override
	public Optional<WaitlistEntry> find(WaitlistEntryId id) {
		return Optional.ofNullable(this.entries.get(id));
	}

	@Override
	public Optional<WaitlistEntry> change(WaitlistEntryId id, Consumer<WaitlistEntry> change) {
		find(id).ifPresent(change);
		return find(id);
	}

	@Override
	public List<WaitlistEntry> all(WaitlistEntry.Status status) {
		return this.entries.values()
			.stream()
			.filter((entry) -> entry.status() == status)
			.sorted(WaitlistEntry.FAIR_ORDER)
			.toList();
	}

	@Override
	public List<WaitlistEntry> offered(AppointmentId appointment) {
		return all(WaitlistEntry.Status.OFFERED).stream()
			.filter((entry) -> entry.requireOffer().appointment().equals(appointment))
			.toList();
	}

	@Override
	public PageOf<WaitlistEntry> list(Filter filter, Paging paging) {
		List<WaitlistEntry> all = List.copyOf(this.entries.values());
		return new PageOf<>(all, paging.page(), paging.size(), all.size());
	}

}
