package org.clinicops.console.services;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The appointment book, with the user's own token. */
@HttpExchange("/api")
public interface SchedulingService {

	/**
	 * Urgent before routine, then oldest first.
	 * @param snoozed those that are put off, rather than the others
	 */
	@GetExchange("/booking-requests")
	Listing<BookingRequest> bookingRequests(@RequestParam String status,
			@RequestParam(required = false) @Nullable String pathway,
			@RequestParam(required = false) @Nullable String site, @RequestParam boolean snoozed,
			@RequestParam int page, @RequestParam int size);

	@GetExchange("/booking-requests/{id}")
	BookingRequest bookingRequest(@PathVariable String id);

	@PostExchange("/booking-requests/{id}/claim")
	BookingRequest claim(@PathVariable String id);

	@PostExchange("/booking-requests/{id}/release")
	BookingRequest release(@PathVariable String id);

	@PostExchange("/booking-requests/{id}/snooze")
	BookingRequest snooze(@PathVariable String id, @RequestBody Snooze snooze);

	@PostExchange("/booking-requests/{id}/wake")
	BookingRequest wake(@PathVariable String id);

	@GetExchange("/sites")
	Items<Site> sites();

	@GetExchange("/visit-types")
	Items<VisitType> visitTypes(@RequestParam String pathway);

	/**
	 * Free times, earliest first.
	 * @param sites codes, separated by commas
	 */
	@GetExchange("/availability")
	FreeTimes availability(@RequestParam String visitType, @RequestParam String sites,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from, @RequestParam int limit);

	@PostExchange("/appointments")
	Appointment book(@RequestHeader("Idempotency-Key") String key, @RequestBody NewAppointment appointment);

	@GetExchange("/appointments/{id}")
	Appointment appointment(@PathVariable String id);

	@GetExchange("/appointments")
	Listing<Appointment> appointments(@RequestParam(required = false) @Nullable String site,
			@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate date, @RequestParam int page,
			@RequestParam int size);

	/**
	 * A day of a site.
	 * @param practitionerId everybody who works there if null
	 */
	@GetExchange("/day-sheet")
	DaySheet daySheet(@RequestParam String site, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate date,
			@RequestParam(required = false) @Nullable String practitionerId);

	/**
	 * A patient's wish for a visit that waits to be booked.
	 *
	 * @param claimedBy who works on it now, as their token names them
	 * @param claimedByName the same, in a word that others understand
	 */
	record BookingRequest(String id, String intakeId, String patientId, String pathway, String urgency,
			List<String> preferredSites, String status, Instant openedAt, @Nullable String appointmentId,
			@Nullable String claimedBy, @Nullable String claimedByName, @Nullable Instant claimedUntil,
			@Nullable Instant snoozedUntil) {

		public boolean open() {
			return "OPEN".equals(this.status);
		}

		public @Nullable String worker() {
			return (this.claimedByName != null) ? this.claimedByName : this.claimedBy;
		}

		public boolean urgent() {
			return "URGENT".equals(this.urgency);
		}

	}

	/** Until when a request is out of the way. */
	record Snooze(OffsetDateTime until) {
	}

	/** Where the clinic sees patients. */
	record Site(String code, String name, String address) {
	}

	/** What a patient can be booked for. */
	record VisitType(String code, String name, int minutes) {
	}

	/** Free times between two days. */
	record FreeTimes(LocalDate from, LocalDate to, List<FreeTime> items) {
	}

	/** A time at which a practitioner and a room are free. */
	record FreeTime(OffsetDateTime start, OffsetDateTime end, String site, String practitionerId,
			String practitionerName, @Nullable String roomId) {
	}

	/** Room and device are left to the appointment book. */
	record NewAppointment(String bookingRequestId, String patientId, String visitType, String site,
			String practitionerId, OffsetDateTime start) {
	}

	/** A visit in the book, whose reference its patient has been told. */
	record Appointment(String id, String reference, String status, String patientId, String visitType, String site,
			String practitionerId, @Nullable String practitionerName, String roomId, @Nullable String deviceId,
			OffsetDateTime start, OffsetDateTime end) {
	}

	/** Who sees whom at a site on a day, and what is free. */
	record DaySheet(String siteName, List<PractitionerDay> practitioners, Totals totals) {

		/** One practitioner's day. */
		public record PractitionerDay(String practitionerId, String practitionerName, List<Stretch> sessions,
				List<Entry> entries, Totals totals) {
		}

		/** When somebody is on duty. */
		public record Stretch(OffsetDateTime start, OffsetDateTime end) {
		}

		/** A visit, or, without one, a time that is free. */
		public record Entry(OffsetDateTime start, OffsetDateTime end, @Nullable Visit visit) {
		}

		/** A visit on the sheet. */
		public record Visit(String status, String patientId, String visitType, String roomId, @Nullable String deviceId,
				@Nullable OffsetDateTime heldUntil, @Nullable String overbooking) {
		}

		/** What a day amounts to. */
		public record Totals(int visits, int overbooked, int held, int noShows, int cancelled, int freeMinutes) {
		}

	}

}
