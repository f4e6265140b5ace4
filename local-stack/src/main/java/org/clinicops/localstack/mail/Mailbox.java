package org.clinicops.localstack.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/**
 * All mail that was ever delivered, oldest first. Each delivery is a file, written before
 * the sender is answered, so mail survives a restart.
 */
class Mailbox {

	private static final String RECIPIENT = "X-Clinic-Delivered-To";

	private static final String RECEIVED_AT = "X-Clinic-Received-At";

	private final Path directory;

	private final List<Mail> mails = new CopyOnWriteArrayList<>();

	Mailbox(Path directory) throws IOException {
		this.directory = Files.createDirectories(directory);
		try (Stream<Path> files = Files.list(directory)) {
			files.filter((file) -> file.toString().endsWith(".eml"))
				.sorted()
				.map(Mailbox::read)
				.forEach(this.mails::add);
		}
	}

	List<Mail> mails() {
		return List.copyOf(this.mails);
	}

	synchronized void deliver(MimeMessage message, String recipient, Instant now) throws MessagingException {
		try {
			MimeMessage copy = new MimeMessage(message);
			copy.addHeader(RECIPIENT, recipient);
			copy.addHeader(RECEIVED_AT, now.toString());
			Path partial = this.directory.resolve("partial");
			try (var file = Files.newOutputStream(partial)) {
				copy.writeTo(file, null);
			}
			Files.move(partial, this.directory.resolve("%08d.eml".formatted(this.mails.size())));
			this.mails.add(Mail.of(message, recipient, now));
		}
		catch (IOException ex) {
			throw new MessagingException("The mail cannot be kept", ex);
		}
	}

	private static Mail read(Path file) {
		try (InputStream stream = Files.newInputStream(file)) {
			MimeMessage message = new MimeMessage(null, stream);
			return Mail.of(message, header(message, RECIPIENT), Instant.parse(header(message, RECEIVED_AT)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("Not a mail of this mailbox: " + file, ex);
		}
	}

	private static String header(MimeMessage message, String name) throws MessagingException {
		return Objects.requireNonNull(message.getHeader(name, null), name);
	}

}
