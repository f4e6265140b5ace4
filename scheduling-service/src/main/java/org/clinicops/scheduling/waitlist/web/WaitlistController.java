package org.clinicops.scheduling.waitlist.web;

import java.net.URI;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.clinicops.scheduling.SchedulingAccess;
import org.clinicops.scheduling.appointment.Changing;
import org.clinicops.scheduling.availability.AvailabilitySearch;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.waitlist.AwaitedVisit;
import org.clinicops.scheduling.waitlist.Offer;
import org.clinicops.scheduling.waitlist.Waitlist;
import org.clinicops.scheduling.waitlist.WaitlistEntries;
import org.clinicops.scheduling.waitlist.WaitlistEntry;
import org.clinicops.scheduling.waitlist.WaitlistEntryId;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.security.Caller;
import org.clinicops.support.web.EntityTags;
import org.clinicops.support.web.IdempotencyKeys;
import org.clinicops.support.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows who waits for a time, and lets staff decide for them. */
@RestController
@RequestMapping("/api/waitlist")
class WaitlistController {

	private final Waitlist waitlist;

	private final WaitlistEntries entries;

	private final Changing appointments;

	private final AvailabilitySearch search;

	private final Catalogues catalogues;

	private final IdempotencyKeys keys;

	WaitlistController(Waitlist waitlist, WaitlistEntries entries, Changing appointments, AvailabilitySearch search,
			Catalogues catalogues, IdempotencyKeys keys) {
		this.waitlist = waitlist;
		this.entries = entries;
		this.appointments = appointments;
		this.search = search;
		this.catalogues = catalogues;
		this.keys = keys;
	}

	@Operation(summary = "Have a patient wait for a time")
	@ApiResponse(responseCode = "201", useReturnTypeSchema = true)
	@PostMapping
	ResponseEntity<WaitlistEntryView> add(@Valid @RequestBody NewEntry body, Caller caller,
			@RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key) {
		requireSites(caller, body.siteCodes());
		AwaitedVisit awaited = body.toAwaitedVisit(this.search.today());
		WaitlistEntry added = this.waitlist.add(awaited, this.keys.of(caller, key, body));
		return ResponseEntity.created(URI.create("/api/waitlist/" + added.id().value()))
			.eTag(EntityTags.of(added))
			.body(view(added));
	}

	@Operation(summary = "List who waits, in the order in which they are served")
	@GetMapping
	PageOf<WaitlistEntryView> list(@Valid @ParameterObject WaitlistQuery query, @Valid @ParameterObject Paging paging) {
		return this.entries.list(query.toFilter(this.catalogues.current()), paging).map(this::view);
	}

	@Operation(summary = "Look up an entry of the waitlist")
	@GetMapping("/{id}")
	ResponseEntity<WaitlistEntryView> find(@PathVariable WaitlistEntryId id) {
		return tagged(this.waitlist.find(id));
	}

	@Operation(summary = "Take a patient off the waitlist")
	@DeleteMapping("/{id}")
	ResponseEntity<WaitlistEntryView> withdraw(@PathVariable WaitlistEntryId id, Caller caller, IfMatch seen) {
		requireSites(caller, this.waitlist.find(id).awaited().conditions().sites());
		return tagged(this.waitlist.withdraw(id, seen.version()));
	}

	@Operation(summary = "Accept what the patient was offered")
	@PostMapping("/{id}/accept")
	ResponseEntity<WaitlistEntryView> accept(@PathVariable WaitlistEntryId id, Caller caller, IfMatch seen) {
		requireSiteOfOffer(caller, this.waitlist.find(id));
		return tagged(this.waitlist.accept(id, seen.version(), caller.name()));
	}

	@Operation(summary = "Decline it, and keep waiting")
	@PostMapping("/{id}/decline")
	ResponseEntity<WaitlistEntryView> decline(@PathVariable WaitlistEntryId id, Caller caller, IfMatch seen) {
		requireSiteOfOffer(caller, this.waitlist.find(id));
		return tagged(this.waitlist.decline(id, seen.version()));
	}

	/** Who is confined to sites cannot have a patient wait for any. */
	private static void requireSites(Caller caller, Set<SiteCode> sites) {
		if (sites.isEmpty() && !caller.sites().isEmpty()) {
			throw Refusal.forbidden("not-your-site", "You book for some sites only: name them.");
		}
		sites.forEach((site) -> SchedulingAccess.requireSite(caller, site.value()));
	}

	private void requireSiteOfOffer(Caller caller, WaitlistEntry entry) {
		Offer offer = entry.offer();
		if (offer != null) {
			SchedulingAccess.requireSite(caller, offer.visit().site().value());
		}
		AppointmentId moves = entry.awaited().moves();
		if (moves != null) {
			SchedulingAccess.requireSite(caller, this.appointments.find(moves).visit().site().value());
		}
	}

	private ResponseEntity<WaitlistEntryView> tagged(WaitlistEntry entry) {
		return ResponseEntity.ok().eTag(EntityTags.of(entry)).body(view(entry));
	}

	private WaitlistEntryView view(WaitlistEntry entry) {
		return WaitlistEntryView.of(entry, this.catalogues.current());
	}

}
