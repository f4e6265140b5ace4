package org.clinicops.scheduling;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.HttpCaller;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.Desk.evaluation;

/** A practitioner's own calendar program reads their visits. */
@ComponentTest
@Import({ Desk.class, MondayMorning.class })
@ExtendWith(OutputCaptureExtension.class)
class CalendarFeedIT {

	@Autowired
	private Desk desk;

	@Autowired
	private HttpCaller program;

	@Autowired
	private MongoOperations store;

	@Autowired
	private Environment environment;

	@Test
	void aCalendarProgramReadsTheVisitsOfOnePractitionerAndNothingAboutPatients() {
		String address = opened("pt-chen");
		String id = booked("walt-1", "pt-chen", "OR", "2026-12-01T08:30:00-08:00");
		booked("walt-2", "pt-moreno", "WH", "2026-12-01T07:30:00-08:00");
		this.desk.hold(evaluation("walt-3", "pt-chen", "OR", "2026-12-02T08:30:00-08:00"));
		String cancelled = booked("walt-4", "pt-chen", "OR", "2026-12-03T08:30:00-08:00");
		this.desk.change(cancelled, "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}");

		Answer answer = this.program.get(address);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.contentType()).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
		assertThat(events(answer)).singleElement().satisfies((event) -> {
			assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(id + "@clinicops.example");
			assertThat(value(event, "DTSTART")).isEqualTo("20261201T163000Z");
			assertThat(value(event, "LOCATION")).startsWith("Orange, 2617 East Chapman Ave.");
			assertThat(value(event, "SUMMARY")).startsWith("Physical therapy evaluation, ");
		});
		assertThat(answer.body()).doesNotContain("walt");
	}

	@Test
	void aProgramThatHasTheCalendarAlreadyIsNotSentItAgain() {
		String address = opened("pt-delgado");
		String tag = raw(address, "").headers().firstValue("ETag").orElseThrow();

		assertThat(raw(address, tag).statusCode()).isEqualTo(304);
		assertThat(raw(address, tag).headers().firstValue("Cache-Control")).hasValue("no-cache, private");
		booked("eve", "pt-delgado", "OR", "2026-12-01T08:30:00-08:00");
		assertThat(raw(address, tag).statusCode()).isEqualTo(200);
	}

	@Test
	void aVisitThatIsMovedIsTheSameVisitWithAGreaterNumber() {
		String address = opened("pm-rahman");
		String id = this.desk.book("""
				{"patientId":"ann","visitType":"MEDICATION_CHECK","site":"NB","practitionerId":"pm-rahman",\
				"start":"2026-12-01T10:00:00-08:00"}""").text("$.id");
		VEvent before = events(this.program.get(address)).get(0);

		this.desk.change(id, "reschedule", "{\"start\":\"2026-12-01T11:00:00-08:00\"}");
		VEvent after = events(this.program.get(address)).get(0);

		assertThat(after.getUid()).isEqualTo(before.getUid());
		assertThat(Integer.parseInt(value(after, "SEQUENCE")))
			.isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
		assertThat(value(after, "DTSTART")).isEqualTo("20261201T190000Z");
	}

	@Test
	void aSecondAddressReplacesTheFirstAndRevokedNoneIsLeft() {
		String first = opened("pt-moreno");
		String second = opened("pt-moreno");

		this.program.get(first).assertProblem(404, "unknown-calendar-feed");
		assertThat(this.program.get(second).status()).isEqualTo(200);
		assertThat(admin().delete("/api/practitioners/pt-moreno/calendar-feed").status()).isEqualTo(204);
		this.program.get(second).assertProblem(404, "unknown-calendar-feed");
		assertThat(admin().delete("/api/practitioners/pt-moreno/calendar-feed").status()).as("again").isEqualTo(204);
	}

	@Test
	void theSecretIsKeptNowhere(CapturedOutput output) {
		String address = opened("pt-chen");
		String secret = address.replaceAll(".*/(.*)\\.ics", "$1");

		this.program.get(address);
		this.program.get(address.replace(".ics", "x.ics"));

		assertThat(this.store.getCollection("calendar_feeds").find())
			.noneSatisfy((feed) -> assertThat(feed.toJson()).contains(secret));
		assertThat(output.getAll()).doesNotContain(secret);
	}

	@Test
	void onlyAnAdministratorOpensAndRevokes() {
		assertThat(this.desk.post("/api/practitioners/pt-chen/calendar-feed").status()).isEqualTo(403);
		assertThat(this.desk.as(Tokens.bearer("clinician")).delete("/api/practitioners/pt-chen/calendar-feed").status())
			.isEqualTo(403);
		admin().post("/api/practitioners/nobody/calendar-feed").assertProblem(404, "unknown-practitioner");
		admin().delete("/api/practitioners/nobody/calendar-feed").assertProblem(404, "unknown-practitioner");
		assertThat(this.program.get("/api/calendar-feeds/guessed.ics").status()).isEqualTo(404);
		assertThat(this.program.get("/api/calendar-feeds/guessed").status()).isEqualTo(401);
	}

	private Desk admin() {
		return this.desk.as(Tokens.bearer("admin"));
	}

	/** The path of the address. */
	private String opened(String practitioner) {
		Answer opened = admin().post("/api/practitioners/" + practitioner + "/calendar-feed");
		assertThat(opened.status()).as(opened.body()).isEqualTo(201);
		assertThat(opened.text("$.address")).startsWith("http://localhost:8082/api/calendar-feeds/");
		return URI.create(opened.text("$.address")).getPath();
	}

	private String booked(String patient, String practitioner, String site, String start) {
		return this.desk.book(evaluation(patient, practitioner, site, start)).text("$.id");
	}

	private HttpResponse<String> raw(String path, String tag) {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.environment.getProperty("local.server.port") + path))
			.header("If-None-Match", tag)
			.build();
		try {
			return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String value(VEvent event, String property) {
		return event.getProperty(property).orElseThrow().getValue();
	}

	private static List<VEvent> events(Answer answer) {
		try {
			return new CalendarBuilder().build(new StringReader(answer.body()))
				.<CalendarComponent>getComponents()
				.stream()
				.map(VEvent.class::cast)
				.toList();
		}
		catch (IOException | ParserException ex) {
			throw new AssertionError(answer.body(), ex);
		}
	}

}
