package org.clinicops.scheduling.appointment.web;

import java.net.URI;
import java.time.LocalDate;

import jakarta.validation.Valid;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.Appointments;
import org.clinicops.scheduling.appointment.Booking;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.security.Caller;
import org.clinicops.support.web.IdempotencyKeys;
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

	private final Appointments appointments;

	private final Catalogues catalogues;

	private final IdempotencyKeys keys;

	AppointmentController(Booking booking, Appointments appointments, Catalogues catalogues, IdempotencyKeys keys) {
		this.booking = booking;
		this.appointments = appointments;
		this.catalogues = catalogues;
		this.keys = keys;
	}

	@PostMapping
	ResponseEntity<AppointmentView> book(@Valid @RequestBody NewAppointment body, Caller caller,
			@RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key) {
		if (!caller.worksAt(body.site())) {
			throw Refusal.forbidden("not-your-site", "You book for other sites.");
		}
		Appointment booked = this.booking.book(body.toCommand(this.keys.of(caller, key, body)));
		return ResponseEntity.created(URI.create("/api/appointments/" + booked.id().value())).body(view(booked));
	}

	@GetMapping
	PageOf<AppointmentView> list(@RequestParam(required = false) @Nullable SiteCode site,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
			@RequestParam(required = false) @Nullable PatientId patientId, @Valid @ParameterObject Paging paging) {
		return this.appointments.list(new Appointments.Filter(site, date, patientId), paging).map(this::view);
	}

	@GetMapping("/{id}")
	AppointmentView find(@PathVariable AppointmentId id) {
		return this.appointments.find(id).map(this::view).orElseThrow(() -> Refusal.unknown("appointment", id));
	}

	private AppointmentView view(Appointment appointment) {
		return AppointmentView.of(appointment, this.catalogues.current());
	}

}
