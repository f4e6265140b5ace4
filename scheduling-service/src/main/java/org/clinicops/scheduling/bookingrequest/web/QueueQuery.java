package org.clinicops.scheduling.bookingrequest.web;

import java.time.Instant;
import java.util.Optional;

import jakarta.validation.constraints.Pattern;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.BookingRequests.Filter;
import org.clinicops.scheduling.bookingrequest.BookingRequests.Work;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the work queue is wanted.
 *
 * @param claimed {@code true}, {@code false} or {@code mine}
 * @param snoozed left out, open requests are those that are not put off
 */
record QueueQuery(BookingRequest.@Nullable Status status, @Nullable Pathway pathway, @Nullable SiteCode site,
		@Nullable @Pattern(regexp = "true|false|mine") String claimed, @Nullable Boolean snoozed) {

	/**
	 * The filter that is meant.
	 * @throws org.clinicops.support.domain.Refusal if there is no such site
	 */
	Filter toFilter(Catalogue catalogue, String caller, Instant now) {
		Optional.ofNullable(this.site).ifPresent((named) -> catalogue.requireSite(named, "site"));
		boolean mine = "mine".equals(this.claimed);
		Boolean anybodys = (this.claimed != null) ? mine || Boolean.parseBoolean(this.claimed) : null;
		Boolean putOff = (this.snoozed == null && this.status == BookingRequest.Status.OPEN) ? Boolean.FALSE
				: this.snoozed;
		return new Filter(this.status, this.pathway, this.site, new Work(anybodys, mine ? caller : null, putOff, now));
	}

}
