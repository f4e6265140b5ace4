package org.clinicops.scheduling.appointment.messaging;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.AppointmentEvent;
import org.clinicops.support.outbox.PublishedEvents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What appointments tell other services. */
@Configuration(proxyBeanMethods = false)
class AppointmentMessaging {

	@Bean
	PublishedEvents<AppointmentEvent> appointmentEvents() {
		return PublishedEvents.of(Appointment.class, AppointmentEvent.class)
			.publish(AppointmentEvent.Booked.class, "clinic.appointment.booked.v1", AppointmentBooked::of);
	}

}
