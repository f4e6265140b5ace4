package org.clinicops.scheduling.changes.web;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.changes.Place;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells every change of the book as it happens, as
 * <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">server-sent
 * events</a>.
 */
@RestController
class ChangesController {

	private static final String LAST_EVENT_ID = "Last-Event-ID";

	private final ChangeStreams streams;

	private final Catalogues catalogues;

	ChangesController(ChangeStreams streams, Catalogues catalogues) {
		this.streams = streams;
		this.catalogues = catalogues;
	}

	/**
	 * Opens a stream, from where the reader was or from now on. Events {@code change}
	 * have a CloudEvent each; {@code reset} says that some cannot be told any more, and
	 * that the reader should load the book again.
	 */
	@Operation(summary = "Follow every change of the book, as server-sent events")
	@GetMapping(path = "/api/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<SseEmitter> follow(@RequestParam(required = false) @Nullable SiteCode site,
			@RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String last, Caller caller,
			@AuthenticationPrincipal Jwt token) {
		Set<String> sites = sites(site, caller);
		Place from = (last != null) ? Place.parse(last, LAST_EVENT_ID) : null;
		SseEmitter stream = this.streams.open(
				(news) -> sites.isEmpty() || news.sites().stream().anyMatch(sites::contains), from,
				Objects.requireNonNullElse(token.getExpiresAt(), Instant.MAX));
		return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(stream);
	}

	/** Whose changes are told; everybody's if empty. */
	private Set<String> sites(@Nullable SiteCode site, Caller caller) {
		if (site == null) {
			return caller.sites();
		}
		this.catalogues.current().requireSite(site, "site");
		if (!caller.worksAt(site.value())) {
			throw Refusal.forbidden("not-your-site", "You work at other sites.");
		}
		return Set.of(site.value());
	}

}
