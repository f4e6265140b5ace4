package org.clinicops.scheduling.communication.web;

import java.util.Comparator;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.clinicops.scheduling.appointment.Changing;
import org.clinicops.scheduling.communication.Communication;
import org.clinicops.scheduling.communication.Communication.Kind;
import org.clinicops.scheduling.communication.Communications;
import org.clinicops.scheduling.identity.AppointmentId;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether the patient knows. */
@RestController
class CommunicationController {

	private static final Comparator<Communication> NEWS_THEN_REMINDERS = Comparator
		.comparing((Communication communication) -> communication.kind() == Kind.REMINDER)
		.thenComparingInt(Communication::sequence);

	private final Changing appointments;

	private final Communications communications;

	CommunicationController(Changing appointments, Communications communications) {
		this.appointments = appointments;
		this.communications = communications;
	}

	@Operation(summary = "See what the patient was told of a visit")
	@GetMapping("/api/appointments/{id}/communications")
	CommunicationList about(@PathVariable AppointmentId id) {
		this.appointments.find(id);
		return new CommunicationList(
				this.communications.about(id).stream().sorted(NEWS_THEN_REMINDERS).map(CommunicationView::of).toList());
	}

	record CommunicationList(List<CommunicationView> items) {
	}

}
