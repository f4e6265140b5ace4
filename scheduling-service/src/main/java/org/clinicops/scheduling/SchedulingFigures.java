package org.clinicops.scheduling;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.scheduling.appointment.AppointmentEvent;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts {@code clinic.bookings{site,visit_type}}. */
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

}
