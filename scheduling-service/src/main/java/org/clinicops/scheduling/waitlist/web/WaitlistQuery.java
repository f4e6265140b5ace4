package org.clinicops.scheduling.waitlist.web;

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

	Filter toFilter() {
		return new Filter(this.status, this.visitType, this.site, this.patientId);
	}

}
