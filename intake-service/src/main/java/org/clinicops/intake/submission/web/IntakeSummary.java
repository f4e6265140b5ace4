package org.clinicops.intake.submission.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.clinicops.intake.submission.Answers;
import org.clinicops.intake.submission.CarePathway;
import org.clinicops.intake.submission.Condition;
import org.clinicops.intake.submission.Intake;
import org.clinicops.intake.submission.Pathway;
import org.clinicops.intake.submission.Site;
import org.clinicops.intake.submission.Urgency;

/**
 * An intake in a list.
 *
 * @param redFlags why it is an emergency, if it is one
 */
record IntakeSummary(String id, String reference, Intake.Status status, Urgency urgency, String language,
		Instant submittedAt, String patientId, Condition condition, List<Site> preferredSites,
		Set<Answers.RedFlag> redFlags, List<PathwayView> pathways) {

	static IntakeSummary of(Intake intake) {
		Intake.Request request = intake.request();
		return new IntakeSummary(intake.id().value(), intake.reference().value(), intake.status(), request.urgency(),
				intake.patient().language(), intake.submittedAt(), intake.patient().id().value(), request.condition(),
				request.preferredSites(), request.answers().redFlags(),
				intake.pathways().stream().map(PathwayView::of).toList());
	}

	/** Says no more than its reference: this may end up in a log. */
	@Override
	public String toString() {
		return "Intake " + this.reference;
	}

	record PathwayView(Pathway pathway, CarePathway.Status status, Instant updatedAt) {

		static PathwayView of(CarePathway pathway) {
			return new PathwayView(pathway.pathway(), pathway.status(), pathway.since());
		}

	}

}
