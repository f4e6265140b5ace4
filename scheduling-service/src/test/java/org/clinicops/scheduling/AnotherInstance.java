package org.clinicops.scheduling;

import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The service once more, on the broker and the store of the one under test. */
final class AnotherInstance {

	private AnotherInstance() {
	}

	/**
	 * Starts it; whoever does closes it.
	 * @param clock configuration that has its clock
	 * @param further settings that it shares
	 */
	static ConfigurableApplicationContext start(Environment environment, Class<?> clock, String... further) {
		Stream<String> usual = Stream.of("spring.mongodb.uri", "spring.kafka.bootstrap-servers",
				"spring.security.oauth2.resourceserver.jwt.issuer-uri",
				"spring.security.oauth2.resourceserver.jwt.public-key-location", "server.port",
				"management.server.port");
		return new SpringApplicationBuilder(SchedulingApplication.class, clock)
			.run(Stream.concat(usual, Stream.of(further))
				.map((name) -> "--" + name + "=" + environment.getRequiredProperty(name))
				.toArray(String[]::new));
	}

}
