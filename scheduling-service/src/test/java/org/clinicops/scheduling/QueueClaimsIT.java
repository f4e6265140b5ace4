package org.clinicops.scheduling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** No two desks work on one request. */
@ComponentTest
@Import({ Desk.class, StoppedClock.class })
class QueueClaimsIT {

	private static final int DESKS = 32;

	private static final String TOMORROW = "{\"until\":\"2026-11-24T08:00:00-08:00\"}";

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	private Desk walt;

	private Desk rita;

	@BeforeEach
	void startOnMonday() {
		this.clock.set(MondayMorning.NOW);
		this.walt = this.desk.as(user("walt", "receptionist"));
		this.rita = this.desk.as(user("rita", "coordinator"));
	}

	@Test
	void whoClaimsARequestWorksOnItAloneForTenMinutes() {
		String request = opened();

		Answer claimed = this.walt.work(request, "claim", "");
		Answer other = this.rita.work(request, "claim", "");

		assertThat(claimed.status()).as(claimed.body()).isEqualTo(200);
		assertThat(claimed.text("$.claimedBy")).isEqualTo("walt");
		assertThat(claimed.text("$.claimedUntil")).isEqualTo("2026-11-23T16:10:00Z");
		other.assertProblem(409, "claimed-by-another");
		assertThat(other.body()).contains("walt").doesNotContain("patient-of");
		this.rita.work(request, "release", "").assertProblem(409, "claimed-by-another");
		this.rita.work(request, "snooze", TOMORROW).assertProblem(409, "claimed-by-another");

		this.clock.advance(Duration.ofMinutes(9));
		assertThat(this.walt.work(request, "claim", "").text("$.claimedUntil")).isEqualTo("2026-11-23T16:19:00Z");
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(read(request).body()).doesNotContain("claimed");
		assertThat(this.rita.work(request, "claim", "").text("$.claimedBy")).isEqualTo("rita");
	}

	@Test
	void whoWorksOnARequestIsShownByNameAndToldApartByTheSubject() {
		String request = opened();
		Desk one = this.desk.as(named("0c4f", "Walter Ames"));
		Desk namesake = this.desk.as(named("17e4", "Walter Ames"));

		Answer claimed = one.work(request, "claim", "");
		Answer refused = namesake.work(request, "claim", "");

		assertThat(claimed.text("$.claimedBy")).isEqualTo("0c4f");
		assertThat(claimed.text("$.claimedByName")).isEqualTo("Walter Ames");
		refused.assertProblem(409, "claimed-by-another");
		assertThat(refused.body()).contains("Walter Ames works on this request.").doesNotContain("0c4f");
	}

	private static String named(String subject, String name) {
		return Tokens
			.with((claims) -> claims.subject(subject).claim("roles", List.of("receptionist")).claim("name", name));
	}

	@Test
	void aClaimIsGivenBackByItsOwnerOrAnAdmin() {
		String request = opened();
		this.walt.work(request, "claim", "");

		assertThat(this.walt.work(request, "release", "").body()).doesNotContain("claimed");
		assertThat(this.walt.work(request, "release", "").status()).as("once more").isEqualTo(200);
		this.walt.work(request, "claim", "");
		assertThat(this.desk.as(user("ada", "admin")).work(request, "release", "").body()).doesNotContain("claimed");
		assertThat(this.rita.work(request, "claim", "").status()).isEqualTo(200);
	}

	@Test
	void theListTellsWhoWorksOnWhatAndHowOldItIs() {
		String walts = opened();
		String ritas = opened();
		String nobodys = opened();
		this.walt.work(walts, "claim", "");
		this.rita.work(ritas, "claim", "");
		this.clock.advance(Duration.ofMinutes(7));

		assertThat(listed("status=OPEN&claimed=mine")).contains(walts).doesNotContain(ritas, nobodys);
		assertThat(listed("claimed=true")).contains(walts, ritas).doesNotContain(nobodys);
		assertThat(listed("claimed=false&site=WH")).contains(nobodys).doesNotContain(walts, ritas);
		assertThat(item(walts, "ageMinutes")).containsExactly(7);
		assertThat(item(walts, "claimedBy")).containsExactly("walt");
		assertThat(item(nobodys, "claimedBy")).isEmpty();

		this.clock.advance(Duration.ofMinutes(3));
		assertThat(listed("claimed=mine")).doesNotContain(walts);
		assertThat(listed("claimed=false")).contains(walts, ritas, nobodys);
	}

	@Test
	void whatIsPutOffIsOutOfTheWayUntilThenOrUntilItIsWoken() {
		String request = opened();
		String other = opened();
		this.walt.work(request, "claim", "");

		Answer snoozed = this.walt.work(request, "snooze", TOMORROW);
		this.walt.work(other, "snooze", TOMORROW);

		assertThat(snoozed.text("$.snoozedUntil")).isEqualTo("2026-11-24T16:00:00Z");
		assertThat(snoozed.body()).doesNotContain("claimed");
		assertThat(listed("status=OPEN")).doesNotContain(request, other);
		assertThat(listed("status=OPEN&snoozed=true")).contains(request, other);
		assertThat(listed("snoozed=false")).doesNotContain(request);
		assertThat(listed("pathway=PHYSICAL_THERAPY")).as("of any status").contains(request);

		assertThat(this.rita.work(request, "wake", "").body()).doesNotContain("snoozed");
		assertThat(listed("status=OPEN")).contains(request).doesNotContain(other);
		this.clock.advance(Duration.ofDays(1));
		assertThat(listed("status=OPEN")).contains(request, other);
		assertThat(read(other).body()).doesNotContain("snoozed");
	}

	@Test
	void whoActsOnAnOlderStateIsAskedToLookAgain() {
		String request = opened();
		String seen = version(read(request));
		Answer claimed = this.walt.work(request, "claim", "", seen);

		assertThat(claimed.status()).isEqualTo(200);
		for (String command : List.of("claim", "release", "wake")) {
			this.walt.work(request, command, "", seen).assertProblem(412, "changed-meanwhile");
		}
		this.walt.work(request, "snooze", TOMORROW, seen).assertProblem(412, "changed-meanwhile");
		this.walt.work(request, "claim", "", "yesterday").assertProblem(400, "invalid-field");
		assertThat(this.walt.work(request, "release", "", version(claimed)).status()).isEqualTo(200);
	}

	@Test
	void aBookedRequestIsNobodysAndComesBackSo() {
		String intake = Desk.intake("ROUTINE", "\"PHYSICAL_THERAPY\"", "\"OR\"");
		String request = intake + "-physical-therapy";
		this.desk.awaitRequest(request);
		this.rita.work(request, "snooze", TOMORROW);
		this.rita.work(request, "claim", "");

		String visit = this.walt.book("""
				{"bookingRequestId":"%s","patientId":"patient-of-%s","visitType":"PT_EVALUATION","site":"OR",
				"practitionerId":"pt-chen","start":"2026-12-09T08:30:00-08:00"}""".formatted(request, intake))
			.text("$.id");

		awaitStatus(request, "BOOKED");
		assertThat(read(request).body()).doesNotContain("claimed", "snoozed");
		this.walt.work(request, "claim", "").assertProblem(409, "wrong-status");
		this.walt.work(request, "snooze", TOMORROW).assertProblem(409, "wrong-status");
		this.walt.change(visit, "cancel", "{\"reason\":\"PRACTITIONER_AWAY\"}");
		awaitStatus(request, "OPEN");
		assertThat(read(request).body()).doesNotContain("claimed", "snoozed");
		assertThat(listed("status=OPEN")).contains(request);
		assertThat(this.walt.work(request, "claim", "").status()).isEqualTo(200);
	}

	@Test
	void of32DesksThatClaimOneRequestExactlyOneGetsIt() throws Exception {
		String request = opened();
		CyclicBarrier start = new CyclicBarrier(DESKS);
		ExecutorService threads = Executors.newFixedThreadPool(DESKS);
		List<Callable<Answer>> desks = IntStream.range(0, DESKS)
			.mapToObj((i) -> this.desk.as(user("desk-" + i, "receptionist")))
			.<Callable<Answer>>map((any) -> () -> {
				start.await();
				return any.work(request, "claim", "");
			})
			.toList();

		List<Answer> answers = new ArrayList<>();
		for (Future<Answer> answer : threads.invokeAll(desks)) {
			answers.add(answer.get());
		}
		threads.shutdown();

		assertThat(answers).filteredOn((answer) -> answer.status() == 200)
			.singleElement()
			.satisfies((won) -> assertThat(won.text("$.claimedBy")).isEqualTo(read(request).text("$.claimedBy")));
		assertThat(answers).filteredOn((answer) -> answer.status() != 200)
			.hasSize(DESKS - 1)
			.allSatisfy((lost) -> lost.assertProblem(409, "claimed-by-another"));
	}

	@Test
	void onlyWhoBooksWorksOnRequests() {
		String request = opened();

		for (String command : List.of("claim", "release", "snooze", "wake")) {
			for (String role : List.of("clinician", "surgeon", "patient-anonymous")) {
				assertThat(this.desk.as(Tokens.bearer(role)).work(request, command, TOMORROW).status())
					.as(role + " " + command)
					.isEqualTo(403);
			}
			assertThat(this.desk.as("").work(request, command, TOMORROW).status()).isEqualTo(401);
			this.desk.work("none", command, TOMORROW).assertProblem(404, "unknown-booking-request");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-23T16:00:00Z", "2026-11-22T08:00:00-08:00", "2026-12-23T08:00:01-08:00",
			"2026-11-24T08:00:00", "tomorrow", "+999999999-12-31T00:00:00Z", "-999999999-01-01T00:00:00Z" })
	void aTimeThatNothingCanBePutOffToIsRefused(String until) {
		String request = opened();

		Answer refused = this.walt.work(request, "snooze", "{\"until\":\"%s\"}".formatted(until));

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactly("until");
		assertThat(this.walt.work(request, "snooze", "{}").fields()).containsExactly("until");
		assertThat(this.walt.work(request, "snooze", "").status()).isEqualTo(400);
		assertThat(read(request).body()).doesNotContain("snoozed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "claimed=perhaps", "claimed=", "snoozed=perhaps", "status=LOST", "pathway=INJECTION" })
	void aBadListIsRefused(String query) {
		Answer refused = this.desk.get("/api/booking-requests?" + query);

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactly(query.substring(0, query.indexOf('=')));
	}

	private String opened() {
		String request = Desk.intake("ROUTINE", "\"PHYSICAL_THERAPY\"", "\"WH\"") + "-physical-therapy";
		this.desk.awaitRequest(request);
		return request;
	}

	private Answer read(String request) {
		return this.desk.get("/api/booking-requests/" + request);
	}

	private static String version(Answer request) {
		return "\"" + request.text("$.version") + "\"";
	}

	/** The ids that Walt gets, on all pages. */
	private List<String> listed(String query) {
		return Stream.iterate(0, (page) -> page + 1)
			.map((page) -> this.walt.get("/api/booking-requests?size=100&page=" + page + "&" + query)
				.texts("$.items[*].id"))
			.takeWhile((ids) -> !ids.isEmpty())
			.flatMap(List::stream)
			.toList();
	}

	private List<Object> item(String request, String field) {
		return JsonPath.read(this.walt.get("/api/booking-requests?size=100&status=OPEN").body(),
				"$.items[?(@.id=='" + request + "')]." + field);
	}

	private void awaitStatus(String request, String status) {
		await(request).until(() -> read(request).text("$.status").equals(status));
	}

	private static String user(String name, String role) {
		return Tokens.with((claims) -> claims.subject(name).claim("roles", List.of(role)));
	}

}
