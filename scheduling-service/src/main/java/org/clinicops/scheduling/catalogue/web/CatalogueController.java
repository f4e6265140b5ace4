package org.clinicops.scheduling.catalogue.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.CatalogueChanges;
import org.clinicops.scheduling.catalogue.CatalogueChanges.Edition;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.support.web.EntityTags;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what can be booked, where and with whom. */
@RestController
@RequestMapping("/api")
class CatalogueController {

	private final CatalogueChanges catalogues;

	CatalogueController(CatalogueChanges catalogues) {
		this.catalogues = catalogues;
	}

	@GetMapping("/sites")
	@Operation(summary = "List the sites")
	ResponseEntity<Items<SiteView>> sites() {
		return items((catalogue) -> catalogue.sites().stream().map(SiteView::of));
	}

	@GetMapping("/practitioners")
	@Operation(summary = "List the practitioners")
	ResponseEntity<Items<PractitionerView>> practitioners(
			@RequestParam(required = false) @Nullable VisitTypeCode visitType,
			@RequestParam(required = false) @Nullable SiteCode site) {
		return items((catalogue) -> {
			requireKnown(catalogue, null, site);
			if (visitType != null) {
				catalogue.requireVisitType(visitType, "visitType");
			}
			return catalogue.practitioners()
				.stream()
				.filter((practitioner) -> visitType == null || practitioner.visitTypes().contains(visitType))
				.filter((practitioner) -> site == null || catalogue.sitesOf(practitioner.id()).contains(site))
				.map((practitioner) -> PractitionerView.of(practitioner, catalogue.sitesOf(practitioner.id())));
		});
	}

	@GetMapping("/visit-types")
	@Operation(summary = "List the visit types")
	ResponseEntity<Items<VisitTypeView>> visitTypes(@RequestParam(required = false) @Nullable Pathway pathway) {
		return items((catalogue) -> catalogue.visitTypes()
			.stream()
			.filter((type) -> pathway == null || type.pathway() == pathway)
			.map(VisitTypeView::of));
	}

	@GetMapping("/rooms")
	@Operation(summary = "List the rooms")
	ResponseEntity<Items<RoomView>> rooms() {
		return items((catalogue) -> catalogue.rooms().stream().map(RoomView::of));
	}

	@GetMapping("/devices")
	@Operation(summary = "List the devices")
	ResponseEntity<Items<DeviceView>> devices() {
		return items((catalogue) -> catalogue.devices().stream().map(DeviceView::of));
	}

	@GetMapping("/travel-times")
	@Operation(summary = "List how long staff need between sites")
	ResponseEntity<Items<TravelTimeView>> travelTimes() {
		return items((catalogue) -> catalogue.travelTimes().stream().map(TravelTimeView::of));
	}

	@GetMapping("/cancellation-reasons")
	@Operation(summary = "List the reasons to cancel")
	ResponseEntity<Items<CancellationReasonView>> cancellationReasons() {
		return items((catalogue) -> catalogue.cancellationReasons().stream().map(CancellationReasonView::of));
	}

	@GetMapping("/rota")
	@Operation(summary = "List the weekly sessions of the rota")
	ResponseEntity<Items<RotaSessionView>> rota(@RequestParam(required = false) @Nullable PractitionerId practitioner,
			@RequestParam(required = false) @Nullable SiteCode site) {
		return items((catalogue) -> {
			requireKnown(catalogue, practitioner, site);
			return catalogue.rota()
				.stream()
				.filter((session) -> practitioner == null || session.practitioner().equals(practitioner))
				.filter((session) -> site == null || session.site().equals(site))
				.map(RotaSessionView::of);
		});
	}

	@GetMapping("/rota-exceptions")
	@Operation(summary = "List time off and extra sessions")
	ResponseEntity<Items<RotaExceptionView>> rotaExceptions(
			@RequestParam(required = false) @Nullable PractitionerId practitioner) {
		return items((catalogue) -> {
			requireKnown(catalogue, practitioner, null);
			return catalogue.rotaExceptions()
				.stream()
				.filter((exception) -> practitioner == null || exception.practitioner().equals(practitioner))
				.map(RotaExceptionView::of);
		});
	}

	private static void requireKnown(Catalogue catalogue, @Nullable PractitionerId practitioner,
			@Nullable SiteCode site) {
		if (practitioner != null) {
			catalogue.requirePractitioner(practitioner, "practitioner");
		}
		if (site != null) {
			catalogue.requireSite(site, "site");
		}
	}

	/** With the tag of the whole catalogue: a change of any part of it may name that. */
	private <T> ResponseEntity<Items<T>> items(Function<Catalogue, Stream<T>> part) {
		Edition edition = this.catalogues.latest();
		return ResponseEntity.ok()
			.eTag(EntityTags.of(edition.version()))
			.body(new Items<>(part.apply(edition.catalogue()).toList()));
	}

	record Items<T>(List<T> items) {
	}

}
