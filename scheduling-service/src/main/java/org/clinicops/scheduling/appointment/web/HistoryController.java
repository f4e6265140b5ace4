package org.clinicops.scheduling.appointment.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.Changing;
import org.clinicops.scheduling.appointment.Overbooking;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.identity.AppointmentId;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows who did what to a visit (FHIR AuditEvent). */
@RestController
class HistoryController {

	private final Changing appointments;

	private final Catalogues catalogues;

	HistoryController(Changing appointments, Catalogues catalogues) {
		this.appointments = appointments;
		this.catalogues = catalogues;
	}

	@GetMapping("/api/appointments/{id}/history")
	@Operation(summary = "See who did what to a visit, and who let it be beside another")
	HistoryView history(@PathVariable AppointmentId id) {
		Appointment appointment = this.appointments.find(id);
		Catalogue catalogue = this.catalogues.current();
		return new HistoryView(appointment.overbooking(),
				appointment.history().changes().stream().map((change) -> ChangeView.of(change, catalogue)).toList());
	}

	/**
	 * What was done to a visit since it was booked.
	 *
	 * @param overbooking if it is beside another one
	 * @param items oldest first
	 */
	@Schema(example = """
			{"overbooking": {"reason": "URGENT", "by": "cora.coordinator", "at": "2026-11-23T16:00:00Z"}, "items": []}""")
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record HistoryView(@Nullable Overbooking overbooking, List<ChangeView> items) {
	}

}
