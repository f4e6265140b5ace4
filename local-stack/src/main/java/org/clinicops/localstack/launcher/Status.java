package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code status}: the health of each part and the flow between them. What cannot be asked
 * for is absent, not zero.
 *
 * @param parts each with {@code UP} or {@code DOWN}
 * @param topics the flow
 * @param intakes how many there are, as the services tell
 */
record Status(List<PartHealth> parts, List<TopicFigures> topics, @Nullable Integer intakes,
		@Nullable Integer bookingRequests, @Nullable Integer appointments, @Nullable Integer referrals,
		@Nullable Integer mails) {

	record PartHealth(String name, String health) {

		static PartHealth of(String name, int readinessPort) {
			return new PartHealth(name, PartProcess.isReady(readinessPort) ? "UP" : "DOWN");
		}

	}

	/** A figure of a part that may not answer. */
	private interface Figure {

		int read() throws IOException, InterruptedException;

	}

	static Status of(Ports ports, Secrets secrets) throws InterruptedException {
		ClinicApi api = new ClinicApi(ports, secrets);
		Integer mails = read(() -> api.get(ports.mail(), "/api/mails", "").size());
		return new Status(health(ports, mails != null), topics(ports), total(api, ports.intake(), "/api/intakes"),
				total(api, ports.scheduling(), "/api/booking-requests"),
				total(api, ports.scheduling(), "/api/appointments"), total(api, ports.referral(), "/api/referrals"),
				mails);
	}

	private static List<PartHealth> health(Ports ports, boolean mail) {
		List<PartHealth> parts = new ArrayList<>();
		parts.add(PartHealth.of(StackParts.KAFKA, Ports.management(ports.kafka())));
		parts.add(PartHealth.of(StackParts.STORE, Ports.management(ports.store())));
		parts.add(PartHealth.of(StackParts.IDENTITY, Ports.management(ports.identity())));
		parts.add(new PartHealth("mail", mail ? "UP" : "DOWN"));
		parts.add(PartHealth.of("intake-service", Ports.management(ports.intake())));
		parts.add(PartHealth.of("scheduling-service", Ports.management(ports.scheduling())));
		parts.add(PartHealth.of("referral-service", Ports.management(ports.referral())));
		parts.add(PartHealth.of("console", Ports.management(ports.console())));
		return parts;
	}

	private static List<TopicFigures> topics(Ports ports) throws InterruptedException {
		try {
			return TopicFigures.of(ports);
		}
		catch (ExecutionException ex) {
			return List.of();
		}
	}

	private static @Nullable Integer total(ClinicApi api, int port, String path) throws InterruptedException {
		return read(() -> api.get(port, path + "?size=1", api.token("admin")).required("total").asInt());
	}

	private static @Nullable Integer read(Figure figure) throws InterruptedException {
		try {
			return figure.read();
		}
		catch (IOException | Problem ex) {
			return null;
		}
	}

	static void print(Path data, boolean json, PrintStream out) throws IOException, InterruptedException {
		RunState state = RunState.running(data);
		Secrets secrets = Secrets.load(data);
		Status status = of(state.ports(), secrets);
		if (json) {
			out.println(JsonMapper.shared().writeValueAsString(status));
		}
		else {
			status.print(out);
			out.println();
			out.print(Up.addresses(state.ports(), secrets, data));
		}
	}

	private void print(PrintStream out) {
		this.parts.forEach((part) -> out.printf("  %-20s %s%n", part.name(), part.health()));
		out.printf("%n  %-24s %8s %8s %14s%n", "topic", "events", "lag", "dead letters");
		this.topics.forEach((topic) -> out.printf("  %-24s %8d %8d %14d%n", topic.name(), topic.events(), topic.lag(),
				topic.deadLetters()));
		out.printf("%n  intakes %s, booking requests %s, appointments %s, referrals %s, mails %s%n", word(this.intakes),
				word(this.bookingRequests), word(this.appointments), word(this.referrals), word(this.mails));
	}

	private static String word(@Nullable Integer figure) {
		return (figure != null) ? figure.toString() : "?";
	}

}
