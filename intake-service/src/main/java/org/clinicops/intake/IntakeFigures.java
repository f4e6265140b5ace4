package org.clinicops.intake;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.intake.submission.Intake;
import org.clinicops.intake.submission.IntakeEvent;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The clinic figure of this service: {@code clinic.intakes{status}}. */
@Component
class IntakeFigures {

	private final MeterRegistry meters;

	IntakeFigures(MeterRegistry meters) {
		this.meters = meters;
	}

	@EventListener
	void count(IntakeEvent.Submitted event) {
		count(Intake.Status.SUBMITTED);
	}

	@EventListener
	void count(IntakeEvent.RedFlagRaised event) {
		count(Intake.Status.EMERGENCY);
	}

	private void count(Intake.Status status) {
		this.meters.counter("clinic.intakes", "status", status.name()).increment();
	}

}
