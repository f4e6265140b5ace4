package org.clinicops.referral;

import java.util.Arrays;
import java.util.List;

import jakarta.mail.internet.MimeMessage;
import org.clinicops.referral.identity.IntakeId;
import org.clinicops.referral.referral.Pathway;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.support.testing.SmtpServer;

/** Where mails to surgeons arrive. */
public final class MailServer extends SmtpServer {

	/** The mails that came about an intake's injection or surgery. */
	public List<MimeMessage> mailsAbout(String intake) {
		List<String> referrals = Arrays.stream(Pathway.values())
			.map((pathway) -> ReferralId.of(new IntakeId(intake), pathway).value())
			.toList();
		return withId((id) -> referrals.stream().anyMatch(id::contains));
	}

}
