package org.clinicops.localstack.mail;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.clinicops.localstack.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class MailIT {

	@TempDir
	private Path directory;

	private final int smtpPort = FreePorts.next();

	private final int httpPort = FreePorts.next();

	private SmtpServer smtp;

	private MailPages pages;

	@BeforeEach
	void start() throws Exception {
		Mailbox mailbox = new Mailbox(this.directory);
		this.smtp = new SmtpServer(this.smtpPort, mailbox,
				Clock.fixed(Instant.parse("2026-11-24T17:05:00Z"), ZoneOffset.UTC));
		this.smtp.start();
		this.pages = new MailPages(this.httpPort, mailbox, JsonMapper.shared());
		this.pages.start();
	}

	@AfterEach
	void stop() {
		this.smtp.close();
		this.pages.close();
	}

	@Test
	void everyMailIsThereForScriptsOldestFirstAlsoAfterARestart() throws Exception {
		send("<task-1@clinic>", "A referral waits");
		stop();
		start();
		send("<task-2@clinic>", "Another one waits");

		assertThat(JsonMapper.shared().readTree(get("/api/mails"))).isEqualTo(JsonMapper.shared().readTree("""
				[{"id": "<task-1@clinic>", "to": "dr.castellano@example.org", "from": "clinic@example.org",
				  "subject": "A referral waits", "text": "See <the inbox>.", "receivedAt": "2026-11-24T17:05:00Z"},
				 {"id": "<task-2@clinic>", "to": "dr.castellano@example.org", "from": "clinic@example.org",
				  "subject": "Another one waits", "text": "See <the inbox>.", "receivedAt": "2026-11-24T17:05:00Z"}]
				"""));
	}

	@Test
	void thePageShowsTheMailToPeopleAndRunsNothingThatItSays() throws Exception {
		send("<task-1@clinic>", "<script>alert(1)</script>");

		assertThat(get("/")).contains("See &lt;the inbox&gt;.", "&lt;script&gt;").doesNotContain("<script>");
	}

	private String get(String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.httpPort + path)).build(),
					HttpResponse.BodyHandlers.ofString())
			.body();
	}

	private void send(String id, String subject) throws MessagingException {
		Properties settings = new Properties();
		settings.put("mail.smtp.host", "127.0.0.1");
		settings.put("mail.smtp.port", String.valueOf(this.smtpPort));
		MimeMessage message = new MimeMessage(Session.getInstance(settings)) {
			@Override
			protected void updateMessageID() throws MessagingException {
				setHeader("Message-ID", id);
			}
		};
		message.setFrom("clinic@example.org");
		message.setRecipient(Message.RecipientType.TO, new InternetAddress("dr.castellano@example.org"));
		message.setSubject(subject);
		message.setText("See <the inbox>.");
		Transport.send(message);
	}

}
