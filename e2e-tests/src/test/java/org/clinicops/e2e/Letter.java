package org.clinicops.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail with a file for the calendar, as it was delivered.
 *
 * @param calendar the file, its lines unfolded
 */
record Letter(String to, String subject, String text, String calendar) {

	/** All that came to this address, oldest first. */
	static List<Letter> to(String address, Stack stack) {
		try (Stream<Path> files = Files.list(stack.file("mail"))) {
			return files.filter((file) -> file.toString().endsWith(".eml"))
				.sorted()
				.map(Letter::read)
				.filter((mail) -> address.equals(recipient(mail)))
				.map(Letter::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static MimeMessage read(Path file) {
		try (InputStream mail = Files.newInputStream(file)) {
			return new MimeMessage(null, mail);
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String recipient(MimeMessage mail) {
		try {
			return mail.getHeader("To", null);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Letter of(MimeMessage mail) {
		try {
			Multipart parts = (Multipart) mail.getContent();
			BodyPart file = parts.getBodyPart(1);
			return new Letter(recipient(mail), mail.getSubject(), parts.getBodyPart(0).getContent().toString(),
					new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", ""));
		}
		catch (IOException | MessagingException ex) {
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
