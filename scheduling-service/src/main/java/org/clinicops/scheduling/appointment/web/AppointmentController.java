package org.clinicops.scheduling.appointment.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.clinicops.scheduling.SchedulingAccess;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.Appointments;
import org.clinicops.scheduling.appointment.BookAppointment;
import org.clinicops.scheduling.appointment.Booking;
import org.clinicops.scheduling.appointment.Change;
import org.clinicops.scheduling.appointment.Changing;
import org.clinicops.scheduling.appointment.Changing.Decider;
import org.clinicops.scheduling.appointment.Step;
import org.clinicops.scheduling.catalogue.CancellationReasonCode;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.domain.ReadableCode;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.security.Caller;
import org.clinicops.support.web.EntityTags;
import org.clinicops.support.web.IdempotencyKeys;
import org.clinicops.support.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Books visits and shows them. */
@RestController
@RequestMapping("/api/appointments")
class AppointmentController {

	private final Booking booking;

	private final Changing changing;

	private final Appointments appointments;

	private final Catalogues catalogues;

	private final IdempotencyKeys keys;

	AppointmentController(Booking booking, Changing changing, Appointments appointments, Catalogues catalogues,
			IdempotencyKeys keys) {
		this.booking = booking;
		this.changing = changing;
		this.appointments = appointments;
		this.catalogues = catalogues;
		this.keys = keys;
	}

	@PostMapping
	@Operation(summary = "Book a visit, or find what the same command booked before")
	@ApiResponse(responseCode = "201", useReturnTypeSchema = true)
	ResponseEntity<AppointmentView> book(@Valid @RequestBody NewAppointment body, Caller caller,
			@RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key) {
		SchedulingAccess.requireSite(caller, body.site());
		Appointment booked = book(body, body.toCommand(this.keys.of(caller, key, body), this.catalogues.current()),
				caller);
		return ResponseEntity.created(URI.create("/api/appointments/" + booked.id().value()))
			.eTag(EntityTags.of(booked))
			.body(view(booked));
	}

	private Appointment book(NewAppointment body, BookAppointment command, Caller caller) {
		if (body.overbooking() == null) {
			return this.booking.book(command);
		}
		if (!SchedulingAccess.mayOverbook(caller)) {
			throw Refusal.forbidden("overbooking-not-allowed", "Coordinators and administrators may overbook.");
		}
		return this.booking.overbook(command, body.overbooking(), caller.name());
	}

	@GetMapping
	@Operation(summary = "List visits, the earliest first")
	PageOf<AppointmentView> list(@RequestParam(required = false) @Nullable SiteCode site,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
			@RequestParam(required = false) @Nullable PatientId patientId,
			@RequestParam(required = false) @Nullable String reference, @Valid @ParameterObject Paging paging) {
		Optional.ofNullable(site).ifPresent((named) -> this.catalogues.current().requireSite(named, "site"));
		String asGiven = (reference != null) ? ReadableCode.typed(reference) : null;
		return this.appointments.list(new Appointments.Filter(site, date, patientId, asGiven), paging).map(this::view);
	}

	@GetMapping("/{id}")
	@Operation(summary = "Show a visit")
	ResponseEntity<AppointmentView> find(@PathVariable AppointmentId id) {
		return tagged(this.changing.find(id));
	}

	@PostMapping("/{id}/reschedule")
	@Operation(summary = "Move a visit to another time, site, practitioner, room or device")
	ResponseEntity<AppointmentView> reschedule(@PathVariable AppointmentId id, @Valid @RequestBody Reschedule body,
			Caller caller, IfMatch seen) {
		if (body.site() != null) {
			SchedulingAccess.requireSite(caller, body.site());
		}
		Appointment present = this.changing.find(id);
		Decider decider = decider(present, caller, seen);
		return tagged(
				this.changing.reschedule(decider, body.toNewTime(present.visit().site(), this.catalogues.current())));
	}

	@PostMapping("/{id}/cancel")
	@Operation(summary = "Cancel a visit")
	ResponseEntity<AppointmentView> cancel(@PathVariable AppointmentId id, @Valid @RequestBody Cancel body,
			Caller caller, IfMatch seen) {
		return tagged(this.changing.cancel(decider(this.changing.find(id), caller, seen),
				new CancellationReasonCode(body.reason())));
	}

	@PostMapping("/{id}/arrive")
	@Operation(summary = "Note that the patient came in")
	ResponseEntity<AppointmentView> arrive(@PathVariable AppointmentId id, Caller caller, IfMatch seen) {
		return take(Step.ARRIVE, id, caller, seen);
	}

	@PostMapping("/{id}/check-in")
	@Operation(summary = "Note that the papers are done")
	ResponseEntity<AppointmentView> checkIn(@PathVariable AppointmentId id, Caller caller, IfMatch seen) {
		return take(Step.CHECK_IN, id, caller, seen);
	}

	@PostMapping("/{id}/fulfil")
	@Operation(summary = "Note that the visit took place")
	ResponseEntity<AppointmentView> fulfil(@PathVariable AppointmentId id, Caller caller, IfMatch seen) {
		return take(Step.FULFIL, id, caller, seen);
	}

	@PostMapping("/{id}/no-show")
	@Operation(summary = "Note that the patient did not come")
	ResponseEntity<AppointmentView> noShow(@PathVariable AppointmentId id, Caller caller, IfMatch seen) {
		return take(Step.NO_SHOW, id, caller, seen);
	}

	@PostMapping("/{id}/undo")
	@Operation(summary = "Take back what was done to a visit last")
	ResponseEntity<AppointmentView> undo(@PathVariable AppointmentId id, Caller caller, IfMatch seen) {
		Appointment present = this.changing.find(id);
		Change last = present.history().last();
		if (last != null && !last.kind().isOfTheDay() && !SchedulingAccess.mayBook(caller)) {
			throw Refusal.forbidden("not-allowed", "Whoever books can take this back.");
		}
		if (last != null && last.movedFrom() != null) {
			SchedulingAccess.requireSite(caller, last.movedFrom().site().value());
		}
		return tagged(this.changing.undo(decider(present, caller, seen)));
	}

	private ResponseEntity<AppointmentView> take(Step step, AppointmentId id, Caller caller, IfMatch seen) {
		return tagged(this.changing.take(step, decider(this.changing.find(id), caller, seen)));
	}

	private static Decider decider(Appointment present, Caller caller, IfMatch seen) {
		SchedulingAccess.requireSite(caller, present.visit().site().value());
		return new Decider(present.id(), caller.name(), seen.version());
	}

	private ResponseEntity<AppointmentView> tagged(Appointment appointment) {
		return ResponseEntity.ok().eTag(EntityTags.of(appointment)).body(view(appointment));
	}

	private AppointmentView view(Appointment appointment) {
		return AppointmentView.of(appointment, this.catalogues.current());
	}

}
