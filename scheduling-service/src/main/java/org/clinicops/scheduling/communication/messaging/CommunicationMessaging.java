package org.clinicops.scheduling.communication.messaging;

import java.time.Instant;
import java.util.function.BiConsumer;

import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.communication.PatientInformation;
import org.clinicops.scheduling.communication.VisitTime;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.inbox.EventHandlers;
import org.clinicops.support.inbox.Inbox;
import org.clinicops.support.inbox.ReceivedEvent;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What gives patients something to know. It has a consumer group of its own, so that the
 * work queue does not wait for it.
 */
@Configuration(proxyBeanMethods = false)
class CommunicationMessaging {

	@Bean
	EventHandlers communicationEvents(Inbox inbox, PatientInformation information) {
		BiConsumer<AppointmentChanged, ReceivedEvent> prepare = (changed, event) -> information
			.prepare(new AppointmentId(changed.appointmentId()));
		return inbox.handlers()
			.on("clinic.appointment.booked.v1", AppointmentBooked.class,
					(booked, event) -> booked(information, booked, event))
			.on("clinic.appointment.rescheduled.v1", AppointmentChanged.class, prepare)
			.on("clinic.appointment.cancelled.v1", AppointmentChanged.class, prepare)
			.on("clinic.appointment.undone.v1", AppointmentChanged.class, prepare);
	}

	private static void booked(PatientInformation information, AppointmentBooked booked, ReceivedEvent event) {
		AppointmentId id = new AppointmentId(booked.appointmentId());
		if (event.isFirst()) {
			information.prepareFirst(id, booked.time());
		}
		else {
			information.prepare(id);
		}
	}

	/** As much as is read of an event: what it is about. */
	record AppointmentChanged(String appointmentId) {
	}

	record AppointmentBooked(String appointmentId, String site, Instant start, Instant end) {

		private VisitTime time() {
			return new VisitTime(new SiteCode(this.site), this.start, this.end);
		}

	}

}
