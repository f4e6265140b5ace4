package org.clinicops.scheduling.catalogue.web;

import java.util.List;

import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;

/** A practitioner, as a caller sees them. */
record PractitionerView(String id, String name, Practitioner.Kind kind, List<String> sites, List<String> visitTypes) {

	static PractitionerView of(Practitioner practitioner, List<SiteCode> sites) {
		return new PractitionerView(practitioner.id().value(), practitioner.name(), practitioner.kind(),
				sites.stream().map(SiteCode::value).toList(),
				practitioner.visitTypes().stream().map(VisitTypeCode::value).sorted().toList());
	}

}
