package org.clinicops.scheduling.waitlist.messaging;

import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.waitlist.Matching;
import org.clinicops.scheduling.waitlist.OfferId;
import org.clinicops.scheduling.waitlist.WaitlistEntry;
import org.clinicops.scheduling.waitlist.WaitlistEntryId;
import org.clinicops.scheduling.waitlist.WaitlistEvent;
import org.clinicops.support.inbox.EventHandlers;
import org.clinicops.support.inbox.Inbox;
import org.clinicops.support.inbox.ReceivedEvent;
import org.clinicops.support.outbox.PublishedEvents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tells the waitlist of times, and what the waitlist tells. */
@Configuration(proxyBeanMethods = false)
class WaitlistMessaging {

	@Bean
	PublishedEvents<WaitlistEvent> publishedWaitlistEvents() {
		return PublishedEvents.of(WaitlistEntry.class, WaitlistEvent.class)
			.publish(WaitlistEvent.EntryAdded.class, "clinic.waitlist.entry-added.v1", WaitlistEntryAdded::of)
			.publish(WaitlistEvent.OfferMade.class, "clinic.waitlist.offer-made.v1",
					(event) -> WaitlistOffer.of(event, event.offer()))
			.publish(WaitlistEvent.OfferAccepted.class, "clinic.waitlist.offer-accepted.v1",
					(event) -> WaitlistOffer.of(event, event.offer()))
			.publish(WaitlistEvent.OfferDeclined.class, "clinic.waitlist.offer-declined.v1",
					(event) -> WaitlistOffer.of(event, event.offer()))
			.publish(WaitlistEvent.OfferExpired.class, "clinic.waitlist.offer-expired.v1",
					(event) -> WaitlistOffer.of(event, event.offer()))
			.publish(WaitlistEvent.EntryEnded.class, "clinic.waitlist.entry-ended.v1", WaitlistEntryEnded::of);
	}

	@Bean
	EventHandlers waitlistEvents(Inbox inbox, Matching matching) {
		return inbox.handlers()
			.on("clinic.appointment.booked.v1", BookNews.class, (news, event) -> booked(matching, news, event))
			.on("clinic.appointment.cancelled.v1", BookNews.class, (news, event) -> released(matching, news))
			.on("clinic.appointment.no-show.v1", BookNews.class, (news, event) -> released(matching, news))
			.on("clinic.hold.expired.v1", BookNews.class, (news, event) -> released(matching, news))
			.on("clinic.appointment.rescheduled.v1", BookNews.class, (news, event) -> moved(matching, news))
			.on("clinic.appointment.move-released.v1", BookNews.class, (news, event) -> stayed(matching, news))
			.on("clinic.waitlist.entry-added.v1", NewEntry.class,
					(news, event) -> matching.added(new WaitlistEntryId(news.waitlistEntryId())))
			.on("clinic.waitlist.offer-declined.v1", MissedOffer.class, (news, event) -> missed(matching, news))
			.on("clinic.waitlist.offer-expired.v1", MissedOffer.class, (news, event) -> missed(matching, news))
			.on("clinic.waitlist.entry-ended.v1", EndedEntry.class, (news, event) -> {
				if (news.offer() != null) {
					missed(matching, news.offer());
				}
			});
	}

	/** What was booked at once was offered to nobody. */
	private static void booked(Matching matching, BookNews news, ReceivedEvent event) {
		if (!event.isFirst()) {
			changed(matching, news);
		}
	}

	private static void changed(Matching matching, BookNews news) {
		matching.changed(new AppointmentId(news.appointmentId()));
	}

	private static void released(Matching matching, BookNews news) {
		changed(matching, news);
		matching.released(new SiteCode(news.site()), news.start());
	}

	private static void moved(Matching matching, BookNews news) {
		changed(matching, news);
		if (news.previousSite() != null && news.previousStart() != null) {
			matching.released(new SiteCode(news.previousSite()), news.previousStart());
		}
	}

	private static void stayed(Matching matching, BookNews news) {
		changed(matching, news);
		if (news.to() != null) {
			matching.released(new SiteCode(news.to().site()), news.to().start());
		}
	}

	private static void missed(Matching matching, MissedOffer offer) {
		matching.missed(new OfferId(offer.offerId()), new AppointmentId(offer.appointmentId()),
				new SiteCode(offer.site()), offer.start());
	}

}
