package org.clinicops.scheduling.waitlist;

import java.time.LocalDate;
import java.util.List;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.Appointments;
import org.clinicops.scheduling.appointment.Booking;
import org.clinicops.scheduling.appointment.RequestPolicy;
import org.clinicops.scheduling.availability.AvailabilitySearch;
import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.BookingRequests;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;

import org.springframework.stereotype.Component;

/** Who may wait for what: only for a visit that can ever be offered. */
@Component
class AdmissionPolicy {

	private final Catalogues catalogues;

	private final BookingRequests requests;

	private final Appointments appointments;

	private final AvailabilitySearch search;

	AdmissionPolicy(Catalogues catalogues, BookingRequests requests, Appointments appointments,
			AvailabilitySearch search) {
		this.catalogues = catalogues;
		this.requests = requests;
		this.appointments = appointments;
		this.search = search;
	}

	/**
	 * Checks what a patient would wait for.
	 * @throws Refusal if something that is named is not there or does not fit
	 */
	void require(AwaitedVisit awaited) {
		Catalogue catalogue = this.catalogues.current();
		VisitType type = catalogue.requireVisitType(awaited.visitType(), "visitType");
		requireKnown(awaited.conditions(), type, catalogue);
		requireDays(awaited.conditions(), this.search.today());
		if (awaited.bookingRequest() != null) {
			requireAnswers(awaited, type, awaited.bookingRequest());
		}
		if (awaited.moves() != null) {
			requireMoves(awaited, awaited.moves());
		}
	}

	private static void requireKnown(Conditions conditions, VisitType type, Catalogue catalogue) {
		conditions.sites().forEach((site) -> catalogue.requireSite(site, "sites"));
		if (conditions.practitioner() != null
				&& !catalogue.requirePractitioner(conditions.practitioner(), "practitionerId").mayDo(type)) {
			throw Refusal.invalid("practitionerId", "not-qualified", "They do not do " + type.name() + ".");
		}
	}

	private static void requireDays(Conditions conditions, LocalDate today) {
		if (conditions.from().isBefore(today)) {
			throw Refusal.invalid("from", "in-the-past", "This day has passed.");
		}
		if (conditions.to().isBefore(conditions.from())
				|| conditions.to().isAfter(today.plusDays(Conditions.MOST_DAYS))) {
			throw Refusal.invalid("to", "range",
					"The last day is not before the first, and at most " + Conditions.MOST_DAYS + " days away.");
		}
	}

	private void requireAnswers(AwaitedVisit awaited, VisitType type, BookingRequestId id) {
		BookingRequest request = this.requests.find(id)
			.orElseThrow(() -> Refusal.invalid("bookingRequestId", "unknown-booking-request",
					"There is no such booking request."));
		Booking.requireNone(RequestPolicy.reasonsAgainst(type, awaited.patient(), request));
		if (awaited.moves() != null) {
			throw Refusal.invalid("bookingRequestId", "not-with-appointment",
					"A visit that moves answers what it answered before.");
		}
		if (request.status() != BookingRequest.Status.OPEN) {
			throw Refusal.conflict("wrong-status", "This request does not wait for a visit.");
		}
	}

	private void requireMoves(AwaitedVisit awaited, AppointmentId id) {
		Appointment appointment = this.appointments.find(id)
			.orElseThrow(
					() -> Refusal.invalid("appointmentId", "unknown-appointment", "There is no such appointment."));
		if (!appointment.patientId().equals(awaited.patient())) {
			Booking.requireNone(List.of(new Reason("other-patient", "The appointment is another patient's.")));
		}
		if (!appointment.visit().type().equals(awaited.visitType())) {
			throw Refusal.invalid("visitType", "other-visit-type", "The appointment is of another type.");
		}
		appointment.requireBooked();
	}

}
