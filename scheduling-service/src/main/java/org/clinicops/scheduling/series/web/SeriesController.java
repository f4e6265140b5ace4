package org.clinicops.scheduling.series.web;

import java.net.URI;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.clinicops.scheduling.SchedulingAccess;
import org.clinicops.scheduling.catalogue.CancellationReasonCode;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.SeriesId;
import org.clinicops.scheduling.series.Series;
import org.clinicops.scheduling.series.SeriesBooking;
import org.clinicops.scheduling.series.SeriesChanging;
import org.clinicops.scheduling.series.SeriesChanging.Part;
import org.clinicops.scheduling.series.SeriesPlanner;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.security.Caller;
import org.clinicops.support.web.EntityTags;
import org.clinicops.support.web.IdempotencyKeys;
import org.clinicops.support.web.IfMatch;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Previews, books and changes series. */
@RestController
@RequestMapping("/api/series")
class SeriesController {

	private final SeriesPlanner planner;

	private final SeriesBooking booking;

	private final SeriesChanging changing;

	private final Catalogues catalogues;

	private final IdempotencyKeys keys;

	SeriesController(SeriesPlanner planner, SeriesBooking booking, SeriesChanging changing, Catalogues catalogues,
			IdempotencyKeys keys) {
		this.planner = planner;
		this.booking = booking;
		this.changing = changing;
		this.catalogues = catalogues;
		this.keys = keys;
	}

	@Operation(summary = "Propose the visits of a series, and say why not and what else")
	@PostMapping("/preview")
	PreviewView preview(@Valid @RequestBody SeriesQuery body) {
		return PreviewView.of(this.planner.plan(body.toWish()));
	}

	@Operation(summary = "Book a series, or find what the same command booked before")
	@ApiResponse(responseCode = "201", useReturnTypeSchema = true)
	@PostMapping
	ResponseEntity<SeriesView> book(@Valid @RequestBody NewSeries body, Caller caller,
			@RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key) {
		SchedulingAccess.requireSite(caller, body.site());
		Series booked = this.booking.book(body.toCommand(this.keys.of(caller, key, body), this.catalogues.current()));
		return tagged(booked, ResponseEntity.created(URI.create("/api/series/" + booked.id().value())));
	}

	@Operation(summary = "Show a series and its visits")
	@GetMapping("/{id}")
	ResponseEntity<SeriesView> find(@PathVariable SeriesId id) {
		return tagged(this.changing.find(id));
	}

	@Operation(summary = "Move this and the following visits of a series, or all")
	@PostMapping("/{id}/reschedule")
	ResponseEntity<SeriesView> reschedule(@PathVariable SeriesId id, @Valid @RequestBody MoveSeries body, Caller caller,
			IfMatch seen) {
		Part part = partToMove(id, body, caller, seen);
		if (body.shiftDays() != null && part.version() == null) {
			throw Refusal.invalid(IfMatch.HEADER, "not-null",
					"Send the ETag of the series as you saw it: a shift that comes twice would move it twice.");
		}
		return tagged(this.changing.reschedule(part, body.toNewTimes()));
	}

	@Operation(summary = "Say what a move of a series would do, and what is against it")
	@PostMapping("/{id}/reschedule/preview")
	MovesView previewMove(@PathVariable SeriesId id, @Valid @RequestBody MoveSeries body, Caller caller) {
		return MovesView.of(this.changing.plan(partToMove(id, body, caller, IfMatch.ANY), body.toNewTimes()),
				this.catalogues.current());
	}

	private Part partToMove(SeriesId id, MoveSeries body, Caller caller, IfMatch seen) {
		if (body.site() != null) {
			SchedulingAccess.requireSite(caller, body.site());
		}
		return part(id, body.from(), caller, seen);
	}

	@Operation(summary = "Cancel this and the following visits of a series, or all")
	@PostMapping("/{id}/cancel")
	ResponseEntity<SeriesView> cancel(@PathVariable SeriesId id, @Valid @RequestBody CancelSeries body, Caller caller,
			IfMatch seen) {
		return tagged(
				this.changing.cancel(part(id, body.from(), caller, seen), new CancellationReasonCode(body.reason())));
	}

	private Part part(SeriesId id, @Nullable String from, Caller caller, IfMatch seen) {
		Part part = new Part(id, Optional.ofNullable(from).map(AppointmentId::new).orElse(null), caller.name(),
				seen.version());
		this.changing.affected(part)
			.forEach((visit) -> SchedulingAccess.requireSite(caller, visit.visit().site().value()));
		return part;
	}

	private ResponseEntity<SeriesView> tagged(Series series) {
		return tagged(series, ResponseEntity.ok());
	}

	private ResponseEntity<SeriesView> tagged(Series series, ResponseEntity.BodyBuilder response) {
		SeriesView view = SeriesView.of(series, this.changing.visitsOf(series), this.catalogues.current());
		return response.eTag(EntityTags.of(view.version())).body(view);
	}

}
