package org.clinicops.scheduling.bookingrequest.messaging;

import java.time.Instant;

import org.clinicops.scheduling.bookingrequest.BookingRequest;
import org.clinicops.scheduling.bookingrequest.BookingRequest.Status;
import org.clinicops.scheduling.bookingrequest.BookingRequestEvent;
import org.clinicops.scheduling.bookingrequest.WorkQueue;
import org.clinicops.scheduling.catalogue.CancellationReason.Party;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.support.inbox.EventHandlers;
import org.clinicops.support.inbox.Inbox;
import org.clinicops.support.outbox.PublishedEvents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What fills the work queue and empties it, and what the queue tells other services. */
@Configuration(proxyBeanMethods = false)
class BookingRequestMessaging {

	@Bean
	PublishedEvents<BookingRequestEvent> bookingRequestEvents() {
		return PublishedEvents.of(BookingRequest.class, BookingRequestEvent.class)
			.publish(BookingRequestEvent.Opened.class, "clinic.booking-request.opened.v1", BookingRequestOpened::of);
	}

	@Bean
	EventHandlers intakeEvents(Inbox inbox, WorkQueue queue) {
		return inbox.handlers()
			.on("clinic.intake.submitted.v1", IntakeSubmitted.class, (intake, event) -> queue.open(intake.toIntake()));
	}

	@Bean
	EventHandlers schedulingEvents(Inbox inbox, WorkQueue queue) {
		return inbox.handlers()
			.on("clinic.appointment.booked.v1", AppointmentNews.class,
					(news, event) -> note(queue, news, Status.BOOKED, event.time()))
			.on("clinic.appointment.cancelled.v1", AppointmentNews.class,
					(news, event) -> note(queue, news,
							(news.cancelledBy() == Party.CLINIC) ? Status.OPEN : Status.CLOSED, event.time()))
			.on("clinic.appointment.undone.v1", AppointmentNews.class, (news, event) -> {
				if ("cancelled".equals(news.undone())) {
					note(queue, news, Status.BOOKED, event.time());
				}
			});
	}

	/** A visit that answers no request is no news to any. */
	private static void note(WorkQueue queue, AppointmentNews news, Status outcome, Instant at) {
		if (news.bookingRequestId() != null) {
			queue.note(new BookingRequestId(news.bookingRequestId()), new AppointmentId(news.appointmentId()), outcome,
					at);
		}
	}

}
