package org.clinicops.scheduling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import org.clinicops.support.testing.SmtpServer;

/** Where mails to patients arrive. */
final class PatientPost extends SmtpServer {

	/** What came to this address, in that order. */
	List<Letter> to(String address) {
		return withId((id) -> true).stream().map(Letter::of).filter((letter) -> letter.to().equals(address)).toList();
	}

	/**
	 * A mail.
	 *
	 * @param calendar the file that came with it, its lines unfolded
	 * @param raw as it came over the wire
	 */
	record Letter(String id, String to, String subject, String text, String calendarType, String calendar, String raw) {

		private static Letter of(MimeMessage mail) {
			try {
				Multipart parts = (Multipart) mail.getContent();
				BodyPart file = parts.getBodyPart(1);
				return new Letter(mail.getMessageID(), mail.getRecipients(RecipientType.TO)[0].toString(),
						mail.getSubject(), parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"),
						file.getContentType(),
						new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", ""),
						GreenMailUtil.getWholeMessage(mail));
			}
			catch (MessagingException | IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		/** The value of a line of the calendar file. */
		String line(String property) {
			return this.calendar.lines()
				.filter((line) -> line.startsWith(property + ":"))
				.map((line) -> line.substring(property.length() + 1))
				.findFirst()
				.orElseThrow(() -> new AssertionError("There is no " + property + " in " + this.calendar));
		}

	}

}
