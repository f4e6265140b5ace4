package org.clinicops.localstack.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.clinicops.localstack.IdentityAndMailApplication;
import org.clinicops.localstack.broker.BrokerMain;
import org.clinicops.localstack.store.StoreMain;

/**
 * Which parts the stack has, and how each of them is told about the others. Secrets are
 * not here: they come in the environment.
 */
final class StackParts {

	static final String KAFKA = "kafka";

	static final String STORE = "store";

	static final String IDENTITY = "identity";

	private final Installation installation;

	private final Ports ports;

	private final Path data;

	StackParts(Installation installation, Ports ports, Path data) {
		this.installation = installation;
		this.ports = ports;
		this.data = data;
	}

	List<Part> all() {
		return List.of(kafka(), store(), identity(), service("intake", this.ports.intake()), scheduling(), referral(),
				console());
	}

	/** Whoever tries it out need not wait long for the mail to the patient. */
	private Part scheduling() {
		return mailing("scheduling", this.ports.scheduling(),
				"--clinic.services.intake-url=http://localhost:" + this.ports.intake(),
				"--clinic.calendar-feeds.base-url=http://localhost:" + this.ports.scheduling(),
				"--spring.security.oauth2.client.provider.clinic.token-uri=" + issuer() + "/oauth2/token",
				"--clinic.reminders.settling=2s", "--clinic.reminders.phone=(714) 555-0100");
	}

	private Part referral() {
		return mailing("referral", this.ports.referral(), "--clinic.mail.console-url=" + consoleUrl());
	}

	/**
	 * It greets the mail server with HELO: the local one answers EHLO in several packets,
	 * of which the second waits 40 ms for the acknowledgement of the first.
	 */
	private Part mailing(String noun, int port, String... further) {
		return service(noun, port,
				Stream.concat(Stream.of("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + this.ports.smtp(),
						"--spring.mail.properties.mail.smtp.ehlo=false", "--clinic.mail.from=clinic@example.org"),
						Stream.of(further))
					.toArray(String[]::new));
	}

	private Part kafka() {
		int readiness = Ports.management(this.ports.kafka());
		return ours(KAFKA, List.of(this.ports.kafka(), this.ports.controller()), readiness, BrokerMain.class,
				new Part.Options(128, false,
						List.of("--port=" + this.ports.kafka(), "--controller-port=" + this.ports.controller(),
								"--readiness-port=" + readiness, "--data=" + this.data.resolve("kafka"),
								"--topics=" + String.join(",", Topics.all()), "--partitions=" + Topics.PARTITIONS)));
	}

	private Part store() {
		int readiness = Ports.management(this.ports.store());
		return ours(STORE, List.of(this.ports.store()), readiness, StoreMain.class,
				new Part.Options(128, false, List.of("--port=" + this.ports.store(), "--readiness-port=" + readiness,
						"--data=" + this.data.resolve("store"))));
	}

	private Part identity() {
		int readiness = Ports.management(this.ports.identity());
		return ours(IDENTITY, List.of(this.ports.identity(), this.ports.smtp(), this.ports.mail()), readiness,
				IdentityAndMailApplication.class,
				new Part.Options(96, true,
						List.of("--server.port=" + this.ports.identity(), "--clinic.issuer=" + issuer(),
								"--clinic.console-url=" + consoleUrl(), "--clinic.readiness-port=" + readiness,
								"--clinic.signing-key=" + this.data.resolve("signing-key.json"),
								"--clinic.mail.smtp-port=" + this.ports.smtp(),
								"--clinic.mail.http-port=" + this.ports.mail(),
								"--clinic.mail.directory=" + this.data.resolve("mail"))));
	}

	private Part ours(String name, List<Integer> listensOn, int readiness, Class<?> main, Part.Options options) {
		List<Integer> all = Stream.concat(listensOn.stream(), Stream.of(readiness)).toList();
		return new Part(name, all, readiness, List.of(), this.installation.jar("local-stack"), main.getName(), options);
	}

	private Part service(String noun, int port, String... further) {
		List<String> arguments = new ArrayList<>(
				List.of("--spring.mongodb.uri=mongodb://127.0.0.1:" + this.ports.store() + "/" + noun,
						"--spring.kafka.bootstrap-servers=127.0.0.1:" + this.ports.kafka(),
						"--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer()));
		arguments.addAll(List.of(further));
		return app(noun + "-service", port, List.of(KAFKA, STORE), arguments);
	}

	private Part console() {
		return app("console", this.ports.console(), List.of(IDENTITY),
				List.of("--clinic.services.intake-url=http://localhost:" + this.ports.intake(),
						"--clinic.services.scheduling-url=http://localhost:" + this.ports.scheduling(),
						"--clinic.services.referral-url=http://localhost:" + this.ports.referral(),
						"--spring.security.oauth2.client.provider.clinic.issuer-uri=" + issuer()));
	}

	private Part app(String module, int port, List<String> needs, List<String> settings) {
		int management = Ports.management(port);
		List<String> arguments = new ArrayList<>(List.of("--server.address=127.0.0.1", "--server.port=" + port,
				"--management.server.address=127.0.0.1", "--management.server.port=" + management));
		arguments.addAll(settings);
		return new Part(module, List.of(port, management), management, needs, this.installation.jar(module), null,
				new Part.Options(176, true, arguments));
	}

	/** Tokens name it, so it is the same for browsers and for services. */
	private String issuer() {
		return "http://localhost:" + this.ports.identity();
	}

	private String consoleUrl() {
		return "http://localhost:" + this.ports.console();
	}

}
