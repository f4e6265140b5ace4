package org.clinicops.localstack;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/**
 * Sign-in and mail sink in one process, as they need little each; its settings are in
 * {@code application.yml}.
 */
@SpringBootApplication(scanBasePackages = { "org.clinicops.localstack.identity", "org.clinicops.localstack.mail" })
public class IdentityAndMailApplication {

	public static void main(String[] args) {
		SpringApplication.run(IdentityAndMailApplication.class, args);
	}

	@Bean
	ApplicationListener<ApplicationReadyEvent> readiness(@Value("${clinic.readiness-port}") int port) {
		return (event) -> ReadinessEndpoint.start(port, event.getApplicationContext()::isRunning);
	}

}
