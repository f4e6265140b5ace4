package org.clinicops.intake.submission.web;

import java.net.URI;

import jakarta.validation.Valid;
import org.clinicops.intake.IntakeAccess;
import org.clinicops.intake.submission.Intake;
import org.clinicops.intake.submission.IntakeDesk;
import org.clinicops.intake.submission.IntakeId;
import org.clinicops.intake.submission.Intakes;
import org.clinicops.intake.submission.Pathway;
import org.clinicops.intake.submission.Site;
import org.clinicops.intake.submission.Urgency;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.security.Caller;
import org.clinicops.support.web.IdempotencyKeys;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes intakes in and shows them to staff. */
@RestController
@RequestMapping("/api/intakes")
class IntakeController {

	private final IntakeDesk desk;

	private final Intakes intakes;

	private final IdempotencyKeys keys;

	IntakeController(IntakeDesk desk, Intakes intakes, IdempotencyKeys keys) {
		this.desk = desk;
		this.intakes = intakes;
		this.keys = keys;
	}

	/**
	 * Submits an intake; the caller has to tell the patient to call 911 if it comes back
	 * as an EMERGENCY.
	 */
	@PostMapping
	ResponseEntity<IntakeReceipt> submit(@Valid @RequestBody SubmitIntake command,
			@RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key, Caller caller) {
		if (command.urgency() == Urgency.URGENT && !IntakeAccess.judgesUrgency(caller)) {
			throw Refusal.forbidden("staff-only", "Only staff can mark an intake as urgent.");
		}
		Intake intake = this.desk.submit(command::patientWith, command.request(), this.keys.of(caller, key, command));
		return ResponseEntity.created(URI.create("/api/intakes/" + intake.id().value())).body(IntakeReceipt.of(intake));
	}

	@GetMapping("/{id}")
	IntakeDetail find(@PathVariable IntakeId id) {
		return this.intakes.find(id).map(IntakeDetail::of).orElseThrow(() -> Refusal.unknown("intake", id));
	}

	@GetMapping
	PageOf<IntakeSummary> list(@RequestParam(required = false) Intake.@Nullable Status status,
			@RequestParam(required = false) @Nullable Pathway pathway,
			@RequestParam(required = false) @Nullable Site site, @Valid @ParameterObject Paging paging) {
		return this.intakes.list(new Intakes.Filter(status, pathway, site), paging).map(IntakeSummary::of);
	}

}
