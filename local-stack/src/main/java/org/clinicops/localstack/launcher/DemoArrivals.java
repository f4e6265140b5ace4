package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;

/**
 * Waits until what the demo has caused is visible wherever it has to be, and names what
 * is missing.
 */
final class DemoArrivals {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final ClinicApi api;

	private final Ports ports;

	private final PrintStream out;

	private final String token;

	private final DemoQueues queues;

	DemoArrivals(ClinicApi api, String token, DemoQueues queues, PrintStream out) {
		this.api = api;
		this.queues = queues;
		this.ports = api.ports();
		this.token = token;
		this.out = out;
	}

	boolean opened(List<DemoStep> steps) throws InterruptedException {
		return await("booking requests and referrals are open", () -> notOpened(steps));
	}

	boolean mailed(List<DemoStep> referrals) throws InterruptedException {
		return await("surgeons have their mail", () -> notMailed(referrals));
	}

	boolean informed(List<DemoStep> visits) throws InterruptedException {
		return await("patients are told of their visits", () -> notInformed(visits));
	}

	boolean reported(List<DemoStep> steps) throws InterruptedException {
		return await("intakes know what became of their pathways", () -> notReported(steps));
	}

	private List<String> notOpened(List<DemoStep> steps) throws IOException, InterruptedException {
		this.queues.read();
		return steps.stream().filter((step) -> !this.queues.has(step)).map(DemoStep::label).toList();
	}

	/** Once each: a second mail is as wrong as none. */
	private List<String> notMailed(List<DemoStep> referrals) throws IOException, InterruptedException {
		List<String> texts = new ArrayList<>();
		this.api.get(this.ports.mail(), "/api/mails", this.token)
			.forEach((mail) -> texts.add(mail.required("text").asString()));
		return referrals.stream()
			.filter((step) -> texts.stream()
				.filter((text) -> text.contains("/referrals/" + this.queues.id(step)))
				.count() != 1)
			.map(DemoStep::label)
			.toList();
	}

	private List<String> notInformed(List<DemoStep> visits) throws IOException, InterruptedException {
		List<String> missing = new ArrayList<>();
		for (DemoStep visit : visits) {
			JsonNode found = this.api.get(this.ports.scheduling(), "/api/appointments?patientId=" + visit.patientId(),
					this.token);
			for (JsonNode appointment : found.required("items")) {
				if (appointment.path("bookingRequestId").asString("").equals(this.queues.id(visit))
						&& !isConfirmed(appointment.required("id").asString())) {
					missing.add(visit.label());
				}
			}
		}
		return missing;
	}

	private boolean isConfirmed(String appointment) throws IOException, InterruptedException {
		return this.api.get(this.ports.scheduling(), "/api/appointments/" + appointment + "/communications", this.token)
			.required("items")
			.valueStream()
			.anyMatch((told) -> told.required("kind").asString().equals("confirmation")
					&& List.of("sent", "no-address").contains(told.required("status").asString()));
	}

	private List<String> notReported(List<DemoStep> steps) throws IOException, InterruptedException {
		List<String> missing = new ArrayList<>();
		for (DemoStep step : steps) {
			JsonNode intake = this.api.get(this.ports.intake(), "/api/intakes/" + step.intakeId(), this.token);
			for (JsonNode pathway : intake.required("pathways")) {
				String status = pathway.required("status").asString();
				if (pathway.required("pathway").asString().equals(step.pathway()) && !status.equals(step.expected())) {
					missing.add(step.label() + " is " + status + " instead of " + step.expected());
				}
			}
		}
		return missing;
	}

	/** What is still missing of an effect. */
	private interface Missing {

		List<String> find() throws IOException, InterruptedException;

	}

	/** A service that does not answer is asked again, and named if it stays away. */
	private static List<String> find(Missing missing) throws InterruptedException {
		try {
			return missing.find();
		}
		catch (IOException ex) {
			return List.of(String.valueOf(ex.getMessage()));
		}
	}

	private boolean await(String what, Missing missing) throws InterruptedException {
		Instant start = Instant.now();
		List<String> rest = find(missing);
		while (!rest.isEmpty() && start.plus(PATIENCE).isAfter(Instant.now())) {
			LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
			rest = find(missing);
		}
		this.out.println("  " + what + (rest.isEmpty() ? "" : ", but for " + rest.size() + ": " + rest));
		return rest.isEmpty();
	}

}
