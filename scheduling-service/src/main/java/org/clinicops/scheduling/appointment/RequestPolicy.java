package org.clinicops.scheduling.appointment;

import java.util.ArrayList;
import java.util.List;

import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.support.domain.Reason;

/** A visit answers a request only if it is what was asked for. */
final class RequestPolicy {

	private RequestPolicy() {
	}

	static List<Reason> reasonsAgainst(Visit visit, BookingRequest request) {
		List<Reason> reasons = new ArrayList<>();
		if (!request.patientId().equals(visit.patient())) {
			reasons.add(new Reason("other-patient", "The booking request is another patient's."));
		}
		if (request.pathway() != visit.type().pathway()) {
			reasons.add(new Reason("other-pathway",
					"%s does not belong to the pathway that was asked for.".formatted(visit.type().name())));
		}
		return reasons;
	}

}
