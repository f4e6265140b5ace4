package org.clinicops.scheduling.catalogue.web;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.clinicops.scheduling.appointment.DisplacedVisits;
import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.catalogue.CancellationReasonCode;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.CatalogueChange;
import org.clinicops.scheduling.catalogue.CatalogueChanges;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.Device;
import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.RotaException;
import org.clinicops.scheduling.catalogue.RotaSession;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.TravelTime;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.catalogue.web.CatalogueController.Items;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.web.EntityTags;
import org.clinicops.support.web.IfMatch;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changes what can be booked, where and with whom. The key in the path is what counts.
 */
@RestController
@RequestMapping("/api")
class CatalogueChangeController {

	private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

	private final CatalogueChanges changes;

	private final Catalogues catalogues;

	private final DisplacedVisits visits;

	CatalogueChangeController(CatalogueChanges changes, Catalogues catalogues, DisplacedVisits visits) {
		this.changes = changes;
		this.catalogues = catalogues;
		this.visits = visits;
	}

	@PutMapping("/sites/{code}")
	@Operation(summary = "Add or change a site")
	ResponseEntity<Changed> putSite(@PathVariable String code, @Valid @RequestBody SiteView body, IfMatch seen) {
		return make(CatalogueChange.put(Site.class, body.toSite(key("code", code, SiteCode::new))), seen);
	}

	@PutMapping("/rooms/{id}")
	@Operation(summary = "Add or change a room")
	ResponseEntity<Changed> putRoom(@PathVariable String id, @Valid @RequestBody RoomView body, IfMatch seen) {
		return make(CatalogueChange.put(Room.class, body.toRoom(key("id", id, RoomId::new))), seen);
	}

	@DeleteMapping("/rooms/{id}")
	@Operation(summary = "Remove a room")
	ResponseEntity<Changed> removeRoom(@PathVariable String id, IfMatch seen) {
		return make(CatalogueChange.remove(Room.class, id), seen);
	}

	@PutMapping("/devices/{id}")
	@Operation(summary = "Add or change a device")
	ResponseEntity<Changed> putDevice(@PathVariable String id, @Valid @RequestBody DeviceView body, IfMatch seen) {
		return make(CatalogueChange.put(Device.class, body.toDevice(key("id", id, DeviceId::new))), seen);
	}

	@DeleteMapping("/devices/{id}")
	@Operation(summary = "Remove a device")
	ResponseEntity<Changed> removeDevice(@PathVariable String id, IfMatch seen) {
		return make(CatalogueChange.remove(Device.class, id), seen);
	}

	@PutMapping("/practitioners/{id}")
	@Operation(summary = "Add or change a practitioner")
	ResponseEntity<Changed> putPractitioner(@PathVariable String id, @Valid @RequestBody PractitionerView body,
			IfMatch seen) {
		return make(CatalogueChange.put(Practitioner.class, body.toPractitioner(key("id", id, PractitionerId::new))),
				seen);
	}

	@PutMapping("/visit-types/{code}")
	@Operation(summary = "Add or change a visit type")
	ResponseEntity<Changed> putVisitType(@PathVariable String code, @Valid @RequestBody VisitTypeView body,
			IfMatch seen) {
		return make(CatalogueChange.put(VisitType.class, body.toVisitType(key("code", code, VisitTypeCode::new))),
				seen);
	}

	@DeleteMapping("/visit-types/{code}")
	@Operation(summary = "Remove a visit type")
	ResponseEntity<Changed> removeVisitType(@PathVariable String code, IfMatch seen) {
		return make(CatalogueChange.remove(VisitType.class, code), seen);
	}

	@PutMapping("/cancellation-reasons/{code}")
	@Operation(summary = "Add or change a reason to cancel")
	ResponseEntity<Changed> putCancellationReason(@PathVariable String code,
			@Valid @RequestBody CancellationReasonView body, IfMatch seen) {
		return make(CatalogueChange.put(CancellationReason.class,
				body.toReason(key("code", code, CancellationReasonCode::new))), seen);
	}

	@DeleteMapping("/cancellation-reasons/{code}")
	@Operation(summary = "Remove a reason to cancel")
	ResponseEntity<Changed> removeCancellationReason(@PathVariable String code, IfMatch seen) {
		return make(CatalogueChange.remove(CancellationReason.class, code), seen);
	}

	@PutMapping("/rota/{id}")
	@Operation(summary = "Add or change a weekly session")
	ResponseEntity<Changed> putRotaSession(@PathVariable String id, @Valid @RequestBody RotaSessionView body,
			IfMatch seen) {
		return make(CatalogueChange.put(RotaSession.class, body.toSession(key("id", id, Function.identity()))), seen);
	}

	@DeleteMapping("/rota/{id}")
	@Operation(summary = "Remove a weekly session")
	ResponseEntity<Changed> removeRotaSession(@PathVariable String id, IfMatch seen) {
		return make(CatalogueChange.remove(RotaSession.class, id), seen);
	}

	@PutMapping("/rota-exceptions/{id}")
	@Operation(summary = "Add or change time off or an extra session")
	ResponseEntity<Changed> putRotaException(@PathVariable String id, @Valid @RequestBody RotaExceptionView body,
			IfMatch seen) {
		return make(CatalogueChange.put(RotaException.class, body.toException(key("id", id, Function.identity()))),
				seen);
	}

	@DeleteMapping("/rota-exceptions/{id}")
	@Operation(summary = "Remove time off or an extra session")
	ResponseEntity<Changed> removeRotaException(@PathVariable String id, IfMatch seen) {
		return make(CatalogueChange.remove(RotaException.class, id), seen);
	}

	@PutMapping("/travel-times/{from}/{to}")
	@Operation(summary = "Say how long staff need between two sites")
	ResponseEntity<Changed> putTravelTime(@PathVariable String from, @PathVariable String to,
			@Valid @RequestBody TravelTimeView body, IfMatch seen) {
		if (from.equals(to)) {
			throw Refusal.invalid("to", "same-site", "Nobody travels within a site.");
		}
		return make(CatalogueChange.put(TravelTime.class,
				this.catalogues.current().travelTime(known(from), known(to), body.minutes())), seen);
	}

	private SiteCode known(String code) {
		SiteCode site = new SiteCode(code);
		return this.catalogues.current().site(site).map(Site::code).orElseThrow(() -> Refusal.unknown("site", site));
	}

	private ResponseEntity<Changed> make(CatalogueChange<?> change, IfMatch seen) {
		this.changes.make(change, seen.version());
		return ResponseEntity.ok().eTag(EntityTags.of(this.changes.latest().version())).body(new Changed(displaced()));
	}

	/** Whenever and whatever displaced them. */
	@GetMapping("/appointments/displaced")
	@Operation(summary = "List the visits that the catalogue does not carry any more")
	Items<DisplacedView> allDisplaced() {
		return new Items<>(displaced());
	}

	private List<DisplacedView> displaced() {
		Catalogue catalogue = this.catalogues.current();
		return this.visits.find().stream().map((displaced) -> DisplacedView.of(displaced, catalogue)).toList();
	}

	private static <T> T key(String field, String value, Function<String, T> key) {
		if (!KEY.matcher(value).matches()) {
			throw Refusal.invalid(field, "pattern", "At most 100 letters, digits, dots, dashes and underscores.");
		}
		return key.apply(value);
	}

	/**
	 * The answer to a change.
	 *
	 * @param displaced all visits to come, and times kept for them, that the catalogue as
	 * it is now does not carry
	 */
	record Changed(List<DisplacedView> displaced) {
	}

}
