package org.clinicops.console.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.clinicops.console.services.SchedulingService.BookingRequest;
import org.clinicops.console.services.SchedulingService.Site;
import org.clinicops.console.services.SchedulingService.VisitType;
import org.jspecify.annotations.Nullable;

/**
 * What the receptionist looks for while booking; what is not chosen yet follows from the
 * request.
 *
 * @param key of this search as it was shown: the same time chosen twice from it is booked
 * once
 */
record Wish(String key, @Nullable String visitType, List<String> sites, @Nullable LocalDate from) {

	Wish(@Nullable String key, @Nullable String visitType, @Nullable List<String> sites, @Nullable LocalDate from) {
		this.key = Objects.requireNonNullElseGet(key, () -> UUID.randomUUID().toString());
		this.visitType = visitType;
		this.sites = Objects.requireNonNullElse(sites, List.of());
		this.from = from;
	}

	Wish completed(BookingRequest request, List<VisitType> visitTypes, List<Site> all, LocalDate today) {
		List<String> preferred = request.preferredSites().isEmpty() ? all.stream().map(Site::code).toList()
				: request.preferredSites();
		return new Wish(this.key,
				(this.visitType != null || visitTypes.isEmpty()) ? this.visitType : visitTypes.get(0).code(),
				this.sites.isEmpty() ? preferred : this.sites,
				(this.from == null || this.from.isBefore(today)) ? today : this.from);
	}

	/** The key of the command that books this time. */
	String keyFor(Slot slot) {
		return this.key + "/" + slot;
	}

}
