package org.clinicops.intake.submission.web;

import java.time.Instant;
import java.util.List;

import org.clinicops.intake.submission.Answers;
import org.clinicops.intake.submission.CarePathway;
import org.clinicops.intake.submission.Condition;
import org.clinicops.intake.submission.Consent;
import org.clinicops.intake.submission.Intake;
import org.clinicops.intake.submission.Pathway;
import org.clinicops.intake.submission.Site;
import org.clinicops.intake.submission.Urgency;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** How intakes look over HTTP. */
final class IntakeViews {

	private IntakeViews() {
	}

	/** The answer to whoever submitted it. */
	record Receipt(String id, String reference, Intake.Status status, Instant submittedAt) {

		static Receipt of(Intake intake) {
			return new Receipt(intake.id().value(), intake.reference().value(), intake.status(), intake.submittedAt());
		}

	}

	/** An intake in a list. */
	record Summary(String id, String reference, Intake.Status status, Urgency urgency, String language,
			Instant submittedAt, String patientId, Condition condition, List<Site> preferredSites,
			List<PathwayView> pathways) {

		static Summary of(Intake intake) {
			Intake.Request request = intake.request();
			return new Summary(intake.id().value(), intake.reference().value(), intake.status(), request.urgency(),
					intake.patient().language(), intake.submittedAt(), intake.patient().id().value(),
					request.condition(), request.preferredSites(),
					intake.pathways().stream().map(PathwayView::of).toList());
		}

	}

	/** One intake with all that was answered. */
	record Detail(@JsonUnwrapped Summary summary, Consent consent, Answers answers, @Nullable String note) {

		static Detail of(Intake intake) {
			return new Detail(Summary.of(intake), intake.consent(), intake.request().answers(),
					intake.request().note());
		}

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "Detail";
		}

	}

	record PathwayView(Pathway pathway, CarePathway.Status status, Instant updatedAt) {

		static PathwayView of(CarePathway pathway) {
			return new PathwayView(pathway.pathway(), pathway.status(), pathway.since());
		}

	}

}
