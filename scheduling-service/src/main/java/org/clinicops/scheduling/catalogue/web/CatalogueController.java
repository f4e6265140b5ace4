package org.clinicops.scheduling.catalogue.web;

import java.util.List;

import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.Pathway;
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
	Items<SiteView> sites() {
		return new Items<>(this.catalogues.current().sites().stream().map(SiteView::of).toList());
	}

	@GetMapping("/practitioners")
	Items<PractitionerView> practitioners(@RequestParam(required = false) @Nullable VisitTypeCode visitType,
			@RequestParam(required = false) @Nullable SiteCode site) {
		Catalogue catalogue = this.catalogues.current();
		if (visitType != null) {
			catalogue.requireVisitType(visitType, "visitType");
		}
		if (site != null) {
			catalogue.requireSite(site, "site");
		}
		return new Items<>(catalogue.practitioners()
			.stream()
			.filter((practitioner) -> visitType == null || practitioner.visitTypes().contains(visitType))
			.filter((practitioner) -> site == null || catalogue.sitesOf(practitioner.id()).contains(site))
			.map((practitioner) -> PractitionerView.of(practitioner, catalogue.sitesOf(practitioner.id())))
			.toList());
	}

	@GetMapping("/visit-types")
	Items<VisitTypeView> visitTypes(@RequestParam(required = false) @Nullable Pathway pathway) {
		return new Items<>(this.catalogues.current()
			.visitTypes()
			.stream()
			.filter((type) -> pathway == null || type.pathway() == pathway)
			.map(VisitTypeView::of)
			.toList());
	}

	@GetMapping("/rooms")
	Items<RoomView> rooms() {
		return new Items<>(this.catalogues.current().rooms().stream().map(RoomView::of).toList());
	}

	@GetMapping("/cancellation-reasons")
	Items<CancellationReasonView> cancellationReasons() {
		return new Items<>(
				this.catalogues.current().cancellationReasons().stream().map(CancellationReasonView::of).toList());
	}

	record Items<T>(List<T> items) {
	}

}
