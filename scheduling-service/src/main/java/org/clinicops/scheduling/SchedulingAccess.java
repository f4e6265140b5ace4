package org.clinicops.scheduling;

import org.clinicops.support.domain.Refusal;
import org.clinicops.support.security.AccessRules;
import org.clinicops.support.security.Caller;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Who may see the book and its catalogue, and who may book: the table of this service's
 * endpoints.
 */
@Configuration(proxyBeanMethods = false)
public class SchedulingAccess {

	private static final String[] READERS = { "receptionist", "coordinator", "clinician", "admin" };

	private static final String[] BOOKERS = { "receptionist", "coordinator", "admin" };

	private static final String ADMINISTRATOR = "admin";

	/**
	 * Open to all, as a calendar program cannot sign in: the address itself is the
	 * secret, 256 random bits that only an administrator can make and revoke. It shows
	 * when and where a practitioner has visits, and nothing about patients.
	 */
	private static final String CALENDAR_FEED = "/api/calendar-feeds/{token}.ics";

	/** Who may book a visit beside another. */
	public static boolean mayOverbook(Caller caller) {
		return caller.isAny("coordinator", "admin");
	}

	/** Who may give a visit a time, or take it away; others note what becomes of it. */
	public static boolean mayBook(Caller caller) {
		return caller.isAny(BOOKERS);
	}

	/**
	 * Checks that somebody may book at a site.
	 * @throws Refusal {@code not-your-site}
	 */
	public static void requireSite(Caller caller, String site) {
		if (!caller.worksAt(site)) {
			throw Refusal.forbidden("not-your-site", "You book for other sites.");
		}
	}

	@Bean
	AccessRules access() {
		return (requests) -> requests
			.requestMatchers(HttpMethod.POST, "/api/appointments", "/api/appointments/{id}/reschedule",
					"/api/appointments/{id}/cancel", "/api/holds", "/api/holds/{id}/confirm", "/api/holds/{id}/renew",
					"/api/series", "/api/series/preview", "/api/series/{id}/reschedule",
					"/api/series/{id}/reschedule/preview", "/api/series/{id}/cancel",
					"/api/booking-requests/{id}/claim", "/api/booking-requests/{id}/release",
					"/api/booking-requests/{id}/snooze", "/api/booking-requests/{id}/wake", "/api/waitlist",
					"/api/waitlist/{id}/accept", "/api/waitlist/{id}/decline")
			.hasAnyRole(BOOKERS)
			.requestMatchers(HttpMethod.DELETE, "/api/holds/{id}", "/api/waitlist/{id}")
			.hasAnyRole(BOOKERS)
			.requestMatchers(HttpMethod.POST, "/api/appointments/{id}/arrive", "/api/appointments/{id}/check-in",
					"/api/appointments/{id}/fulfil", "/api/appointments/{id}/no-show", "/api/appointments/{id}/undo")
			.hasAnyRole(READERS)
			.requestMatchers(HttpMethod.GET, "/api/booking-requests", "/api/booking-requests/{id}", "/api/sites",
					"/api/rooms", "/api/devices", "/api/practitioners", "/api/visit-types", "/api/cancellation-reasons",
					"/api/travel-times", "/api/availability", "/api/availability/why-not",
					"/api/availability/third-next", "/api/appointments", "/api/appointments/displaced",
					"/api/appointments/{id}", "/api/appointments/{id}/communications", "/api/appointments/{id}/history",
					"/api/series/{id}", "/api/day-sheet", "/api/changes", "/api/waitlist", "/api/waitlist/{id}")
			.hasAnyRole(READERS)
			.requestMatchers(HttpMethod.PUT, "/api/sites/{code}", "/api/rooms/{id}", "/api/devices/{id}",
					"/api/practitioners/{id}", "/api/visit-types/{code}", "/api/cancellation-reasons/{code}",
					"/api/rota/{id}", "/api/rota-exceptions/{id}", "/api/travel-times/{from}/{to}")
			.hasRole(ADMINISTRATOR)
			.requestMatchers(HttpMethod.DELETE, "/api/rooms/{id}", "/api/devices/{id}", "/api/visit-types/{code}",
					"/api/cancellation-reasons/{code}", "/api/rota/{id}", "/api/rota-exceptions/{id}")
			.hasRole(ADMINISTRATOR)
			.requestMatchers(HttpMethod.POST, "/api/practitioners/{id}/calendar-feed")
			.hasRole(ADMINISTRATOR)
			.requestMatchers(HttpMethod.DELETE, "/api/practitioners/{id}/calendar-feed")
			.hasRole(ADMINISTRATOR)
			.requestMatchers(HttpMethod.GET, CALENDAR_FEED)
			.permitAll()
			.requestMatchers(HttpMethod.GET, "/api/rota", "/api/rota-exceptions")
			.hasRole(ADMINISTRATOR);
	}

}
