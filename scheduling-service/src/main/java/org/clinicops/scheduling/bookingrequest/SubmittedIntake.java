package org.clinicops.scheduling.bookingrequest;

import java.util.List;

import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.IntakeId;
import org.clinicops.scheduling.identity.PatientId;

/**
 * What the work queue needs to know of an intake.
 *
 * @param pathways those that are booked here; none if the intake asks for others only
 * @param preferredSites empty means any
 */
public record SubmittedIntake(IntakeId id, PatientId patient, Urgency urgency, List<Pathway> pathways,
		List<SiteCode> preferredSites) {
}
