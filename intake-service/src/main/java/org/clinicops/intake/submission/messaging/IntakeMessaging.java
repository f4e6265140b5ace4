package org.clinicops.intake.submission.messaging;

import java.time.Instant;

import org.clinicops.intake.submission.CarePathway.Report;
import org.clinicops.intake.submission.CarePathway.Status;
import org.clinicops.intake.submission.Intake;
import org.clinicops.intake.submission.IntakeDesk;
import org.clinicops.intake.submission.IntakeEvent;
import org.clinicops.intake.submission.IntakeId;
import org.clinicops.support.inbox.EventHandlers;
import org.clinicops.support.inbox.Inbox;
import org.clinicops.support.outbox.PublishedEvents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What intakes tell other services, and what these tell intakes. */
@Configuration(proxyBeanMethods = false)
class IntakeMessaging {

	@Bean
	PublishedEvents<IntakeEvent> intakeEvents() {
		return PublishedEvents.of(Intake.class, IntakeEvent.class)
			.publish(IntakeEvent.Submitted.class, "clinic.intake.submitted.v1", IntakeSubmitted::of)
			.publish(IntakeEvent.RedFlagRaised.class, "clinic.intake.red-flag-raised.v1", RedFlagRaised::of);
	}

	@Bean
	EventHandlers schedulingEvents(Inbox inbox, IntakeDesk desk) {
		return inbox.handlers()
			.on("clinic.booking-request.opened.v1", PathwayNews.class,
					(news, event) -> note(desk, news, Status.OPEN, event.time()))
			.on("clinic.appointment.booked.v1", PathwayNews.class,
					(news, event) -> note(desk, news, Status.BOOKED, event.time()))
			.on("clinic.appointment.cancelled.v1", PathwayNews.class,
					(news, event) -> note(desk, news, Status.VISIT_CANCELLED, event.time()))
			.on("clinic.appointment.undone.v1", PathwayNews.class, (news, event) -> {
				if ("cancelled".equals(news.undone())) {
					note(desk, news, Status.BOOKED, event.time());
				}
			});
	}

	@Bean
	EventHandlers referralEvents(Inbox inbox, IntakeDesk desk) {
		return inbox.handlers()
			.on("clinic.referral.requested.v1", PathwayNews.class,
					(news, event) -> note(desk, news, Status.OPEN, event.time()))
			.on("clinic.referral.accepted.v1", PathwayNews.class,
					(news, event) -> note(desk, news, Status.REFERRAL_ACCEPTED, event.time()))
			.on("clinic.referral.declined.v1", PathwayNews.class,
					(news, event) -> note(desk, news, Status.REFERRAL_DECLINED, event.time()));
	}

	/** A visit that was booked without an intake is no news to any. */
	private static void note(IntakeDesk desk, PathwayNews news, Status status, Instant at) {
		if (news.intakeId() != null) {
			desk.note(new IntakeId(news.intakeId()), new Report(news.pathway(), status, at, news.recipientId()));
		}
	}

}
