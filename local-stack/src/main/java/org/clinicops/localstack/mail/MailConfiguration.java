package org.clinicops.localstack.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

	@Bean
	Mailbox mailbox(@Value("${clinic.mail.directory}") Path directory) throws IOException {
		return new Mailbox(directory);
	}

	@Bean(initMethod = "start")
	SmtpServer smtp(@Value("${clinic.mail.smtp-port}") int port, Mailbox mailbox) {
		return new SmtpServer(port, mailbox, Clock.systemUTC());
	}

	@Bean(initMethod = "start")
	MailPages mailPages(@Value("${clinic.mail.http-port}") int port, Mailbox mailbox, JsonMapper json)
			throws IOException {
		return new MailPages(port, mailbox, json);
	}

}
