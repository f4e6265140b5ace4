package org.clinicops.intake.submission;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

import org.clinicops.intake.patient.Patient;
import org.clinicops.intake.patient.PatientId;
import org.clinicops.support.domain.IdempotencyKey;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Takes requests for help in, and keeps their pathways up to date. */
@Service
public class IntakeDesk {

	private final Intakes intakes;

	private final Clock clock;

	IntakeDesk(Intakes intakes, Clock clock) {
		this.intakes = intakes;
		this.clock = clock;
	}

	/**
	 * Takes in a request for help.
	 * @param patient makes the patient from the id that they get
	 */
	public Intake submit(Function<PatientId, Patient> patient, Intake.Request request, @Nullable IdempotencyKey key) {
		IntakeId id = new IntakeId(UUID.randomUUID().toString());
		Patient known = patient.apply(new PatientId(UUID.randomUUID().toString()));
		return this.intakes.insertOnce(Intake.submit(id, known, request, key, this.clock.instant()));
	}

	/**
	 * Takes in what another service reports; about an intake of another system, nothing.
	 */
	public void note(IntakeId intake, CarePathway.Report report) {
		this.intakes.change(intake, (known) -> known.note(report));
	}

}
