package org.clinicops.referral.notification.mail;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.clinicops.referral.notification.Letter;
import org.clinicops.referral.notification.PostOffice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands letters to an SMTP server. A letter's Message-ID is made from its task, so mail
 * programs take one that comes twice for one. Counts {@code clinic.mails{outcome}}.
 */
@Component
class SmtpPostOffice implements PostOffice {

	private static final Logger logger = LoggerFactory.getLogger(SmtpPostOffice.class);

	private final JavaMailSender smtp;

	private final String from;

	private final MeterRegistry meters;

	SmtpPostOffice(JavaMailSender smtp, MailSettings settings, MeterRegistry meters) {
		this.smtp = smtp;
		this.from = settings.from();
		this.meters = meters;
	}

	@Override
	public void post(Letter letter) {
		try {
			this.smtp.send(mail(letter));
			this.meters.counter("clinic.mails", "outcome", "sent").increment();
		}
		catch (MailException | MessagingException ex) {
			String code = SmtpFailure.codeOf(ex);
			this.meters.counter("clinic.mails", "outcome", "failed").increment();
			logger.warn("The mail about {} was not accepted: {}", letter.task().value(), code);
			throw new NotAcceptedException(code, ex);
		}
	}

	private MimeMessage mail(Letter letter) throws MessagingException {
		MimeMessage mail = this.smtp.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(mail, "UTF-8");
		helper.setFrom(this.from);
		helper.setTo(letter.to());
		helper.setSubject("Referral " + letter.reference().value());
		helper.setText(text(letter));
		mail.setHeader("Message-ID", "<" + letter.task().value() + this.from.substring(this.from.indexOf('@')) + ">");
		mail.setHeader("Auto-Submitted", "auto-generated");
		return mail;
	}

	private static String text(Letter letter) {
		return """
				A referral has been addressed to you.

				Reference: %s

				Please sign in to read and answer it:
				%s
				""".formatted(letter.reference().value(), letter.link());
	}

}
