package org.clinicops.scheduling;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.scheduling.appointment.AppointmentEvent;
import org.clinicops.scheduling.waitlist.WaitlistEvent;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts {@code clinic.bookings{site,visit_type}} and
 * {@code clinic.waitlist.offers{outcome}}.
 */
@Component
class SchedulingFigures {

	private final MeterRegistry meters;

	SchedulingFigures(MeterRegistry meters) {
		this.meters = meters;
	}

	@EventListener
	void count(AppointmentEvent.Booked booked) {
		this.meters
			.counter("clinic.bookings", "site", booked.entry().visit().site().value(), "visit_type",
					booked.entry().visit().type().value())
			.increment();
	}

	@EventListener
	void count(WaitlistEvent.OfferMade made) {
		countOffer("made");
	}

	@EventListener
	void count(WaitlistEvent.OfferAccepted accepted) {
		countOffer("accepted");
	}

	@EventListener
	void count(WaitlistEvent.OfferDeclined declined) {
		countOffer("declined");
	}

	@EventListener
	void count(WaitlistEvent.OfferExpired expired) {
		countOffer("expired");
	}

	private void countOffer(String outcome) {
		this.meters.counter("clinic.waitlist.offers", "outcome", outcome).increment();
	}

}
