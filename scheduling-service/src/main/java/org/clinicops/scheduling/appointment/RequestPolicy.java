package org.clinicops.scheduling.appointment;

import java.util.ArrayList;
import java.util.List;

import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Reason;
import org.jspecify.annotations.Nullable;

/** A visit answers a request only if it is what was asked for. */
public final class RequestPolicy {

	private RequestPolicy() {
	}

	static List<Reason> reasonsAgainst(Visit visit, BookingRequest request) {
		return reasonsAgainst(visit.type(), visit.patient(), request);
	}

	/** What speaks against a visit of that type, for that patient, whenever it is. */
	public static List<Reason> reasonsAgainst(VisitType type, @Nullable PatientId patient, BookingRequest request) {
		List<Reason> reasons = new ArrayList<>();
		if (!request.patientId().equals(patient)) {
			reasons.add(new Reason("other-patient", "The booking request is another patient's."));
		}
		if (request.pathway() != type.pathway()) {
			reasons.add(new Reason("other-pathway",
					"%s does not belong to the pathway that was asked for.".formatted(type.name())));
		}
		return reasons;
	}

}
