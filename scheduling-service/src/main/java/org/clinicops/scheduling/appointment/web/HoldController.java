package org.clinicops.scheduling.appointment.web;

import java.net.URI;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.clinicops.scheduling.SchedulingAccess;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.Booking;
import org.clinicops.scheduling.appointment.Holds;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.security.Caller;
import org.clinicops.support.web.EntityTags;
import org.clinicops.support.web.IdempotencyKeys;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps a time while the patient decides. A hold is an appointment that is not booked
 * yet, under the same id.
 */
@RestController
@RequestMapping("/api/holds")
class HoldController {

	private final Booking booking;

	private final Holds holds;

	private final Catalogues catalogues;

	private final IdempotencyKeys keys;

	HoldController(Booking booking, Holds holds, Catalogues catalogues, IdempotencyKeys keys) {
		this.booking = booking;
		this.holds = holds;
		this.catalogues = catalogues;
		this.keys = keys;
	}

	@PostMapping
	@Operation(summary = "Keep a time while the patient decides")
	@ApiResponse(responseCode = "201", useReturnTypeSchema = true)
	ResponseEntity<AppointmentView> hold(@Valid @RequestBody NewAppointment body, Caller caller,
			@RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key) {
		SchedulingAccess.requireSite(caller, body.site());
		if (body.overbooking() != null) {
			throw Refusal.invalid("overbooking", "not-for-holds", "Only what is booked at once can be overbooked.");
		}
		Appointment held = this.booking.hold(
				body.toCommand(this.keys.of(caller, key, Map.of("hold", body)), this.catalogues.current()),
				caller.name());
		return tagged(ResponseEntity.created(URI.create("/api/appointments/" + held.id().value())), held);
	}

	@PostMapping("/{id}/confirm")
	@Operation(summary = "Book what was held")
	ResponseEntity<AppointmentView> confirm(@PathVariable AppointmentId id, Caller caller) {
		return tagged(ResponseEntity.ok(), this.holds.confirm(id, caller.name()));
	}

	@PostMapping("/{id}/renew")
	@Operation(summary = "Keep a time for longer")
	ResponseEntity<AppointmentView> renew(@PathVariable AppointmentId id, Caller caller) {
		return tagged(ResponseEntity.ok(), this.holds.renew(id, caller.name()));
	}

	@DeleteMapping("/{id}")
	@Operation(summary = "Give a time back before its hold ends")
	ResponseEntity<AppointmentView> release(@PathVariable AppointmentId id, Caller caller) {
		return tagged(ResponseEntity.ok(), this.holds.release(id, caller.name()));
	}

	private ResponseEntity<AppointmentView> tagged(ResponseEntity.BodyBuilder response, Appointment appointment) {
		return response.eTag(EntityTags.of(appointment))
			.body(AppointmentView.of(appointment, this.catalogues.current()));
	}

}
