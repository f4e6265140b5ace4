package org.clinicops.localstack.mail;

import java.io.IOException;
import java.time.Instant;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/**
 * One mail as it was delivered to one recipient.
 *
 * @param id the sender's Message-ID
 * @param to the recipient of this delivery
 * @param text the first plain text part
 * @param receivedAt when the sink took it
 */
record Mail(@Nullable String id, String to, @Nullable String from, @Nullable String subject, String text,
		Instant receivedAt) {

	static Mail of(MimeMessage message, String to, Instant receivedAt) throws MessagingException, IOException {
		return new Mail(message.getMessageID(), to, message.getHeader("From", null), message.getSubject(),
				text(message), receivedAt);
	}

	private static String text(Part part) throws MessagingException, IOException {
		if (part.getContent() instanceof Multipart parts) {
			return (parts.getCount() > 0) ? text(parts.getBodyPart(0)) : "";
		}
		return part.getContent().toString();
	}

}
