package org.clinicops.console;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the console. It needs no service and no sign-in service to start. */
@SpringBootApplication
public class ConsoleApplication {

	public static void main(String[] args) {
		SpringApplication.run(ConsoleApplication.class, args);
	}

	/** The clock that ages and deadlines are read from. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
