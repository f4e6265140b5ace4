package org.clinicops.scheduling.waitlist.web;

import java.util.Optional;

import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.scheduling.waitlist.WaitlistEntries.Filter;
import org.clinicops.scheduling.waitlist.WaitlistEntry;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the waitlist is wanted.
 *
 * @param site one that would suit the patient
 */
record WaitlistQuery(WaitlistEntry.@Nullable Status status, @Nullable VisitTypeCode visitType, @Nullable SiteCode site,
		@Nullable PatientId patientId) {

	/**
	 * The filter that is meant.
	 * @throws org.clinicops.support.domain.Refusal if there is no such site or type
	 */
	Filter toFilter(Catalogue catalogue) {
		Optional.ofNullable(this.site).ifPresent((named) -> catalogue.requireSite(named, "site"));
		Optional.ofNullable(this.visitType).ifPresent((named) -> catalogue.requireVisitType(named, "visitType"));
		return new Filter(this.status, this.visitType, this.site, this.patientId);
	}

}
