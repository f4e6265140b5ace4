package org.clinicops.scheduling.catalogue.web;

import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.validation.Valid;
import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.catalogue.CancellationReasonCode;
import org.clinicops.scheduling.catalogue.CatalogueChange;
import org.clinicops.scheduling.catalogue.CatalogueChanges;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.RotaException;
import org.clinicops.scheduling.catalogue.RotaSession;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.support.domain.Refusal;

import org.springframework.web.bind.annotation.DeleteMapping;
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

	CatalogueChangeController(CatalogueChanges changes) {
		this.changes = changes;
	}

	@PutMapping("/sites/{code}")
	void putSite(@PathVariable String code, @Valid @RequestBody SiteView body) {
		this.changes.make(CatalogueChange.put(Site.class, body.toSite(key("code", code, SiteCode::new))));
	}

	@PutMapping("/rooms/{id}")
	void putRoom(@PathVariable String id, @Valid @RequestBody RoomView body) {
		this.changes.make(CatalogueChange.put(Room.class, body.toRoom(key("id", id, RoomId::new))));
	}

	@DeleteMapping("/rooms/{id}")
	void removeRoom(@PathVariable String id) {
		this.changes.make(CatalogueChange.remove(Room.class, id));
	}

	@PutMapping("/practitioners/{id}")
	void putPractitioner(@PathVariable String id, @Valid @RequestBody PractitionerView body) {
		this.changes
			.make(CatalogueChange.put(Practitioner.class, body.toPractitioner(key("id", id, PractitionerId::new))));
	}

	@PutMapping("/visit-types/{code}")
	void putVisitType(@PathVariable String code, @Valid @RequestBody VisitTypeView body) {
		this.changes
			.make(CatalogueChange.put(VisitType.class, body.toVisitType(key("code", code, VisitTypeCode::new))));
	}

	@DeleteMapping("/visit-types/{code}")
	void removeVisitType(@PathVariable String code) {
		this.changes.make(CatalogueChange.remove(VisitType.class, code));
	}

	@PutMapping("/cancellation-reasons/{code}")
	void putCancellationReason(@PathVariable String code, @Valid @RequestBody CancellationReasonView body) {
		this.changes.make(CatalogueChange.put(CancellationReason.class,
				body.toReason(key("code", code, CancellationReasonCode::new))));
	}

	@DeleteMapping("/cancellation-reasons/{code}")
	void removeCancellationReason(@PathVariable String code) {
		this.changes.make(CatalogueChange.remove(CancellationReason.class, code));
	}

	@PutMapping("/rota/{id}")
	void putRotaSession(@PathVariable String id, @Valid @RequestBody RotaSessionView body) {
		this.changes.make(CatalogueChange.put(RotaSession.class, body.toSession(key("id", id, Function.identity()))));
	}

	@DeleteMapping("/rota/{id}")
	void removeRotaSession(@PathVariable String id) {
		this.changes.make(CatalogueChange.remove(RotaSession.class, id));
	}

	@PutMapping("/rota-exceptions/{id}")
	void putRotaException(@PathVariable String id, @Valid @RequestBody RotaExceptionView body) {
		this.changes
			.make(CatalogueChange.put(RotaException.class, body.toException(key("id", id, Function.identity()))));
	}

	@DeleteMapping("/rota-exceptions/{id}")
	void removeRotaException(@PathVariable String id) {
		this.changes.make(CatalogueChange.remove(RotaException.class, id));
	}

	private static <T> T key(String field, String value, Function<String, T> key) {
		if (!KEY.matcher(value).matches()) {
			throw Refusal.invalid(field, "pattern", "At most 100 letters, digits, dots, dashes and underscores.");
		}
		return key.apply(value);
	}

}
