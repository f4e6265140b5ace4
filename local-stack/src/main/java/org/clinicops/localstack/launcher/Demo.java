package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.clinicops.localstack.demo.SyntheticIntake;
import org.clinicops.localstack.demo.SyntheticIntakes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code demo}: a day at the clinic through the public API. Patients ask, reception
 * books, surgeons answer; ends when every effect of that has arrived everywhere.
 */
final class Demo {

	private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

	private final ClinicApi api;

	private final Ports ports;

	private final PrintStream out;

	private final Random random;

	private final SyntheticIntakes patients;

	private final String reception;

	private final String admin;

	private final DemoQueues queues;

	private final DemoArrivals arrivals;

	Demo(ClinicApi api, long seed, PrintStream out) throws IOException, InterruptedException {
		this.api = api;
		this.ports = api.ports();
		this.out = out;
		this.random = new Random(seed);
		this.patients = new SyntheticIntakes(seed, LocalDate.now(ZONE));
		this.reception = api.token("receptionist");
		this.admin = api.token("admin");
		this.queues = new DemoQueues(api, this.admin);
		this.arrivals = new DemoArrivals(api, this.admin, this.queues, out);
	}

	/** Answers whether all effects have arrived. */
	boolean run(int count) throws IOException, InterruptedException {
		Instant start = Instant.now();
		List<DemoStep> asked = ask(count);
		boolean arrived = this.arrivals.opened(asked)
				&& this.arrivals.mailed(asked.stream().filter(DemoStep::isReferral).toList());
		if (arrived) {
			List<DemoStep> referrals = answer(asked.stream().filter(DemoStep::isReferral).toList());
			List<DemoStep> visits = book(asked.stream().filter((step) -> !step.isReferral()).toList());
			arrived = this.arrivals.reported(Stream.concat(visits.stream(), referrals.stream()).toList())
					&& this.arrivals.informed(visits.stream().filter(DemoStep::isBooked).toList());
		}
		this.out.printf("%s after %d s%n", arrived ? "Everything has arrived" : "Not everything has arrived",
				Duration.between(start, Instant.now()).toSeconds());
		return arrived;
	}

	private List<DemoStep> ask(int count) throws IOException, InterruptedException {
		List<DemoStep> steps = new ArrayList<>();
		int emergencies = 0;
		for (int i = 0; i < count; i++) {
			SyntheticIntake intake = this.patients.next();
			JsonNode receipt = created(this.ports.intake(), "/api/intakes", intake);
			String id = receipt.required("id").asString();
			if ("EMERGENCY".equals(receipt.required("status").asString())) {
				emergencies++;
				continue;
			}
			String patient = get(this.ports.intake(), "/api/intakes/" + id).required("patientId").asString();
			intake.pathways()
				.forEach((pathway) -> steps.add(new DemoStep(id, patient, pathway, intake.preferredSites(), "OPEN")));
		}
		this.out.printf("  %d patients asked for help, %d of them were told to call 911%n", count, emergencies);
		return steps;
	}

	/**
	 * Reception reaches three of four; who cannot be placed where they want is offered
	 * any site.
	 */
	private List<DemoStep> book(List<DemoStep> visits) throws IOException, InterruptedException {
		List<DemoStep> after = new ArrayList<>();
		for (DemoStep visit : visits) {
			boolean booked = this.random.nextInt(100) < 75
					&& (book(visit, String.join(",", visit.sites())) || book(visit, "NB,OR,WH"));
			after.add(booked ? visit.expect("BOOKED") : visit);
		}
		this.out.printf("  %d of %d visits are booked%n",
				after.stream().filter((step) -> !visits.contains(step)).count(), visits.size());
		return after;
	}

	private boolean book(DemoStep visit, String sites) throws IOException, InterruptedException {
		LocalDate tomorrow = LocalDate.now(ZONE).plusDays(1);
		JsonNode free = get(this.ports.scheduling(), "/api/availability?limit=5&visitType=" + visit.visitType()
				+ "&sites=" + sites + "&from=" + tomorrow + "&to=" + tomorrow.plusDays(60));
		for (JsonNode time : free.required("items")) {
			Map<String, Object> appointment = new HashMap<>(Map.of("bookingRequestId", this.queues.id(visit),
					"patientId", visit.patientId(), "visitType", visit.visitType()));
			for (String field : List.of("site", "practitionerId", "start", "roomId")) {
				appointment.put(field, time.required(field).asString());
			}
			HttpResponse<String> answer = this.api.post(this.ports.scheduling(), "/api/appointments", this.reception,
					appointment);
			if (answer.statusCode() == 201) {
				return true;
			}
			if (answer.statusCode() != 409 && answer.statusCode() != 422) {
				throw unexpected("/api/appointments", answer);
			}
		}
		return false;
	}

	private List<DemoStep> answer(List<DemoStep> referrals) throws IOException, InterruptedException {
		List<DemoStep> after = new ArrayList<>();
		for (DemoStep referral : referrals) {
			int mood = this.random.nextInt(100);
			after.add((mood < 60) ? decide(referral, "accept", Map.of(), "REFERRAL_ACCEPTED") : (mood < 80)
					? decide(referral, "decline", Map.of("reason", "MORE_CONSERVATIVE_CARE_FIRST"), "REFERRAL_DECLINED")
					: referral);
		}
		this.out.printf("  %d of %d referrals are answered%n",
				after.stream().filter((step) -> !referrals.contains(step)).count(), referrals.size());
		return after;
	}

	private DemoStep decide(DemoStep referral, String decision, Map<String, String> body, String status)
			throws IOException, InterruptedException {
		String path = "/api/referrals/" + this.queues.id(referral) + "/" + decision;
		HttpResponse<String> answer = this.api.post(this.ports.referral(), path, this.admin, body);
		if (answer.statusCode() != 200) {
			throw unexpected(path, answer);
		}
		return referral.expect(status);
	}

	private JsonNode get(int port, String path) throws IOException, InterruptedException {
		return this.api.get(port, path, this.admin);
	}

	private JsonNode created(int port, String path, Object body) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.api.post(port, path, this.reception, body);
		if (answer.statusCode() != 201) {
			throw unexpected(path, answer);
		}
		return JsonMapper.shared().readTree(answer.body());
	}

	private static Problem unexpected(String path, HttpResponse<String> answer) {
		return new Problem("POST " + path + " was answered with " + answer.statusCode() + ": " + answer.body());
	}

}
