package org.clinicops.referral.referral.web;

import org.clinicops.referral.referral.DeclineReason;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.TuesdayReferrals;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.referral.referral.TuesdayReferrals.NOW;

class ReferralPrivacyTest {

	@Test
	void theNoteOfASurgeonNeverEndsUpInALog() {
		Referral referral = TuesdayReferrals.requested("i1");
		referral.decline(DeclineReason.OTHER, "SECRET", "dr.okafor", NOW);

		assertThat(new Decline(DeclineReason.OTHER, "SECRET").toString()).doesNotContain("SECRET");
		assertThat(referral.task().toString()).doesNotContain("SECRET");
		assertThat(referral.unsavedEvents().toString()).doesNotContain("SECRET");
		assertThat(ReferralDetail.of(referral).toString()).doesNotContain("SECRET");
	}

}
