package org.clinicops.support.delivery.carrier;

import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import org.clinicops.support.delivery.Message;
import org.clinicops.support.delivery.PostOffice;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Hands mails to an SMTP server. The Message-ID is made from the message's id, so mail
 * programs take one that comes twice for one.
 */
class SmtpPostOffice implements PostOffice {

	private final JavaMailSender smtp;

	private final String from;

	SmtpPostOffice(JavaMailSender smtp, String from) {
		this.smtp = smtp;
		this.from = from;
	}

	@Override
	public void post(Message message) {
		try {
			this.smtp.send(mail(message));
		}
		catch (MailException | MessagingException ex) {
			throw new NotAcceptedException(SmtpFailure.codeOf(ex), ex);
		}
	}

	private MimeMessage mail(Message message) throws MessagingException {
		MimeMessage mail = this.smtp.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(mail, message.attachments().isEmpty()
				? MimeMessageHelper.MULTIPART_MODE_NO : MimeMessageHelper.MULTIPART_MODE_MIXED, "UTF-8");
		helper.setFrom(this.from);
		helper.setTo(message.to());
		helper.setSubject(message.subject());
		helper.setText(message.text());
		for (Message.Attachment attachment : message.attachments()) {
			helper.addAttachment(attachment.name(), new ByteArrayDataSource(
					attachment.content().getBytes(StandardCharsets.UTF_8), attachment.mediaType()));
		}
		mail.setHeader("Message-ID", "<" + message.id() + this.from.substring(this.from.indexOf('@')) + ">");
		mail.setHeader("Auto-Submitted", "auto-generated");
		return mail;
	}

}
