package org.clinicops.intake.submission.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.intake.submission.Answers;
import org.clinicops.intake.submission.Consent;
import org.clinicops.intake.submission.Intake;
import org.jspecify.annotations.Nullable;

/** One intake with all that was answered. */
record IntakeDetail(@JsonUnwrapped IntakeSummary summary, Consent consent, Answers answers, @Nullable String note) {

	static IntakeDetail of(Intake intake) {
		return new IntakeDetail(IntakeSummary.of(intake), intake.consent(), intake.request().answers(),
				intake.request().note());
	}

	/** Says no more than its reference: this may end up in a log. */
	@Override
	public String toString() {
		return this.summary.toString();
	}

}
