package org.clinicops.intake.patient.web;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.clinicops.intake.IntakeAccess;
import org.clinicops.intake.patient.Patient;
import org.clinicops.intake.patient.PatientId;
import org.clinicops.intake.patient.Patients;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.security.Caller;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Names behind patient ids. Staff may ask for any; a surgeon only for patients who were
 * referred to them: others are as if they did not exist.
 */
@RestController
@RequestMapping("/api/patients")
class PatientController {

	private final Patients patients;

	PatientController(Patients patients) {
		this.patients = patients;
	}

	@GetMapping
	PatientList find(@RequestParam @NotEmpty @Size(max = 100) Set<PatientId> ids, Caller caller) {
		return new PatientList(visible(ids, caller).stream().map(PatientView::of).toList());
	}

	@GetMapping("/{id}")
	PatientView find(@PathVariable PatientId id, Caller caller) {
		return visible(Set.of(id), caller).stream()
			.findFirst()
			.map(PatientView::of)
			.orElseThrow(() -> Refusal.unknown("patient", id));
	}

	/** For services alone: the access table keeps everybody else out. */
	@GetMapping("/{id}/contact")
	ContactView contact(@PathVariable PatientId id) {
		return this.patients.find(Set.of(id))
			.stream()
			.findFirst()
			.map(ContactView::of)
			.orElseThrow(() -> Refusal.unknown("patient", id));
	}

	private List<Patient> visible(Set<PatientId> ids, Caller caller) {
		if (IntakeAccess.seesEveryPatient(caller)) {
			return this.patients.find(ids);
		}
		return (caller.recipient() != null) ? this.patients.findReferredTo(caller.recipient(), ids) : List.of();
	}

	record PatientList(List<PatientView> items) {
	}

}
