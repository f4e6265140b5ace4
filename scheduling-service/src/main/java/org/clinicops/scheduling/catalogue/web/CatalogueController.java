package org.clinicops.scheduling.catalogue.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what can be booked, where and with whom. */
@RestController
@RequestMapping("/api")
class CatalogueController {

	private final Catalogues catalogues;

	CatalogueController(Catalogues catalogues) {
		this.catalogues = catalogues;
	}

	@GetMapping("/sites")
	@Operation(summary = "List the sites")
	Items<SiteView> sites() {
		return new Items<>(this.catalogues.current().sites().stream().map(SiteView::of).toList());
	}

	@GetMapping("/practitioners")
	@Operation(summary = "List the practitioners")
	Items<PractitionerView> practitioners(@RequestParam(required = false) @Nullable VisitTypeCode visitType,
			@RequestParam(required = false) @Nullable SiteCode site) {
		Catalogue catalogue = known(null, site);
		if (visitType != null) {
			catalogue.requireVisitType(visitType, "visitType");
		}
		return new Items<>(catalogue.practitioners()
			.stream()
			.filter((practitioner) -> visitType == null || practitioner.visitTypes().contains(visitType))
			.filter((practitioner) -> site == null || catalogue.sitesOf(practitioner.id()).contains(site))
			.map((practitioner) -> PractitionerView.of(practitioner, catalogue.sitesOf(practitioner.id())))
			.toList());
	}

	@GetMapping("/visit-types")
	@Operation(summary = "List the visit types")
	Items<VisitTypeView> visitTypes(@RequestParam(required = false) @Nullable Pathway pathway) {
		return new Items<>(this.catalogues.current()
			.visitTypes()
			.stream()
			.filter((type) -> pathway == null || type.pathway() == pathway)
			.map(VisitTypeView::of)
			.toList());
	}

	@GetMapping("/rooms")
	@Operation(summary = "List the rooms")
	Items<RoomView> rooms() {
		return new Items<>(this.catalogues.current().rooms().stream().map(RoomView::of).toList());
	}

	@GetMapping("/devices")
	@Operation(summary = "List the devices")
	Items<DeviceView> devices() {
		return new Items<>(this.catalogues.current().devices().stream().map(DeviceView::of).toList());
	}

	@GetMapping("/travel-times")
	@Operation(summary = "List how long staff need between sites")
	Items<TravelTimeView> travelTimes() {
		return new Items<>(this.catalogues.current().travelTimes().stream().map(TravelTimeView::of).toList());
	}

	@GetMapping("/cancellation-reasons")
	@Operation(summary = "List the reasons to cancel")
	Items<CancellationReasonView> cancellationReasons() {
		return new Items<>(
				this.catalogues.current().cancellationReasons().stream().map(CancellationReasonView::of).toList());
	}

	@GetMapping("/rota")
	@Operation(summary = "List the weekly sessions of the rota")
	Items<RotaSessionView> rota(@RequestParam(required = false) @Nullable PractitionerId practitioner,
			@RequestParam(required = false) @Nullable SiteCode site) {
		Catalogue catalogue = known(practitioner, site);
		return new Items<>(catalogue.rota()
			.stream()
			.filter((session) -> practitioner == null || session.practitioner().equals(practitioner))
			.filter((session) -> site == null || session.site().equals(site))
			.map(RotaSessionView::of)
			.toList());
	}

	@GetMapping("/rota-exceptions")
	@Operation(summary = "List time off and extra sessions")
	Items<RotaExceptionView> rotaExceptions(@RequestParam(required = false) @Nullable PractitionerId practitioner) {
		return new Items<>(known(practitioner, null).rotaExceptions()
			.stream()
			.filter((exception) -> practitioner == null || exception.practitioner().equals(practitioner))
			.map(RotaExceptionView::of)
			.toList());
	}

	/** The catalogue, if it has what is asked for. */
	private Catalogue known(@Nullable PractitionerId practitioner, @Nullable SiteCode site) {
		Catalogue catalogue = this.catalogues.current();
		if (practitioner != null) {
			catalogue.requirePractitioner(practitioner, "practitioner");
		}
		if (site != null) {
			catalogue.requireSite(site, "site");
		}
		return catalogue;
	}

	record Items<T>(List<T> items) {
	}

}
