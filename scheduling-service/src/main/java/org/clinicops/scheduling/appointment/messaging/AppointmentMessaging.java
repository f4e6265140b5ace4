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
			.publish(AppointmentEvent.Held.class, "clinic.appointment.held.v1", AppointmentHeld::of)
			.publish(AppointmentEvent.HoldExpired.class, "clinic.hold.expired.v1", AppointmentStep::of)
			.publish(AppointmentEvent.Booked.class, "clinic.appointment.booked.v1", AppointmentBooked::of)
			.publish(AppointmentEvent.OverbookingAuthorized.class, "clinic.overbooking.authorized.v1",
					OverbookingAuthorized::of)
			.publish(AppointmentEvent.Rescheduled.class, "clinic.appointment.rescheduled.v1",
					AppointmentRescheduled::of)
			.publish(AppointmentEvent.MoveHeld.class, "clinic.appointment.move-held.v1", AppointmentMove::of)
			.publish(AppointmentEvent.MoveReleased.class, "clinic.appointment.move-released.v1", AppointmentMove::of)
			.publish(AppointmentEvent.Cancelled.class, "clinic.appointment.cancelled.v1", AppointmentCancelled::of)
			.publish(AppointmentEvent.Arrived.class, "clinic.appointment.arrived.v1", AppointmentStep::of)
			.publish(AppointmentEvent.CheckedIn.class, "clinic.appointment.checked-in.v1", AppointmentStep::of)
			.publish(AppointmentEvent.Fulfilled.class, "clinic.appointment.fulfilled.v1", AppointmentStep::of)
			.publish(AppointmentEvent.NoShow.class, "clinic.appointment.no-show.v1", AppointmentStep::of)
			.publish(AppointmentEvent.Undone.class, "clinic.appointment.undone.v1", AppointmentUndone::of);
	}

}
