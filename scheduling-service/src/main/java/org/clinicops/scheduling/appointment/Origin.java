package org.clinicops.scheduling.appointment;

import java.util.stream.Stream;

import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.scheduling.identity.IntakeId;
import org.jspecify.annotations.Nullable;

/** What an appointment answers: a request of the work queue, and the intake behind it. */
public record Origin(BookingRequestId bookingRequest, IntakeId intake) {

	static @Nullable Origin of(@Nullable BookingRequest request) {
		return (request != null) ? new Origin(request.id(), request.intakeId()) : null;
	}

	/** So that one appointment at a time answers a request; none without one. */
	static Stream<Claim> claims(@Nullable Origin origin) {
		return (origin != null) ? Stream.of(Claim.of(origin.bookingRequest())) : Stream.empty();
	}

}
