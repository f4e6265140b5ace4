package org.clinicops.scheduling;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clinicops.scheduling.Desk.evaluation;

/** What an administrator can change, and what becomes of it. */
@ComponentTest
@Import({ Desk.class, MondayMorning.class })
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "clinic.catalogue.refresh-interval=100ms")
class CatalogueIT {

	private static final String ROOM = """
			{"site":"OR","name":"Bay 3","kind":"TREATMENT_BAY"}""";

	private static final String VISIT_TYPE = """
			{"name":"Gait analysis","pathway":"PHYSICAL_THERAPY","minutes":30,"bufferBefore":5,"bufferAfter":5,"step":15,
			"leadMinutes":60,"horizonDays":90,"needs":{"practitioner":"THERAPIST","room":"TREATMENT_BAY"}}""";

	private static final String PRACTITIONER = """
			{"name":"Nora Quist","kind":"THERAPIST","visitTypes":["PT_EVALUATION"]}""";

	private static final String SESSION = """
			{"practitioner":"pt-ito","site":"WH","hours":{"day":"MONDAY","from":"08:00","to":"12:00"},
			"effectiveFrom":"2026-12-07","effectiveTo":"2026-12-28"}""";

	private static final String EXTRA = """
			{"practitioner":"pt-ito","kind":"EXTRA_SESSION","from":"2026-11-30","to":"2026-11-30","site":"NB",
			"hours":{"from":"09:00","to":"12:00"}}""";

	private static final String TIME_OFF = """
			{"practitioner":"pt-ito","kind":"TIME_OFF","from":"2026-12-01","to":"2026-12-04"}""";

	@Autowired
	private Desk desk;

	@Autowired
	private MongoOperations mongo;

	private Desk admin;

	@BeforeEach
	void signIn() {
		this.admin = this.desk.as(Tokens.bearer("admin"));
	}

	@Test
	void aRoomComesChangesAndGoes() {
		made(this.admin.put("/api/rooms/or-bay-3", ROOM));
		made(this.admin.put("/api/rooms/or-bay-3", ROOM.replace("Bay 3", "Sunny bay")));

		assertThat(this.desk.get("/api/rooms").texts("$.items[?(@.id=='or-bay-3')].name")).containsExactly("Sunny bay");

		made(this.admin.delete("/api/rooms/or-bay-3"));
		assertThat(this.desk.get("/api/rooms").texts("$.items[*].id")).contains("or-bay-1").doesNotContain("or-bay-3");
		this.admin.delete("/api/rooms/or-bay-3").assertProblem(404, "unknown-room");
	}

	@Test
	void ofTwoAdministratorsWhoSawTheSameTheSecondLooksAgain() {
		String seen = this.admin.get("/api/rooms").tag();
		assertThat(this.admin.get("/api/sites").tag()).as("one for the whole catalogue").isEqualTo(seen);

		Answer contradiction = this.admin.put("/api/rooms/or-bay-4", ROOM.replace("\"OR\"", "\"LA\""), seen);
		Answer first = this.admin.put("/api/rooms/or-bay-4", ROOM, seen);
		Answer second = this.admin.put("/api/rooms/or-bay-4", ROOM.replace("Bay 3", "Lost bay"), seen);

		contradiction.assertProblem(422, "catalogue-contradiction");
		made(first);
		second.assertProblem(412, "changed-meanwhile");
		assertThat(this.admin.get("/api/rooms").body()).doesNotContain("Lost bay");
		made(this.admin.put("/api/rooms/or-bay-4", ROOM.replace("Bay 3", "Fourth bay"), first.tag()));
		assertThat(this.admin.put("/api/rooms/or-bay-4", ROOM, "yesterday").fields()).containsExactly("If-Match");
		made(this.admin.delete("/api/rooms/or-bay-4"));
	}

	@Test
	void aNewVisitTypeCanBeBookedWithWhoeverIsQualified() {
		made(this.admin.put("/api/visit-types/GAIT", VISIT_TYPE));
		made(this.admin.put("/api/practitioners/pt-haddad", """
				{"name":"Omar Haddad","kind":"THERAPIST","visitTypes":["PT_EVALUATION","PT_FOLLOW_UP","GAIT"]}"""));

		Answer free = this.desk.get("/api/availability?visitType=GAIT&limit=200");

		assertThat(free.texts("$.items[*].practitionerId")).isNotEmpty().containsOnly("pt-haddad");
		this.admin.delete("/api/visit-types/GAIT").assertProblem(422, "catalogue-contradiction");
		made(this.admin.put("/api/practitioners/pt-haddad", """
				{"name":"Omar Haddad","kind":"THERAPIST","visitTypes":["PT_EVALUATION","PT_FOLLOW_UP"]}"""));
		made(this.admin.delete("/api/visit-types/GAIT"));
		this.desk.get("/api/availability?visitType=GAIT").assertProblem(400, "invalid-field");
	}

	@Test
	void aCancellationReasonComesAndGoes() {
		made(this.admin.put("/api/cancellation-reasons/STORM", "{\"name\":\"Storm\",\"party\":\"CLINIC\"}"));
		String id = this.desk.book(evaluation("p-storm", "pt-chen", "OR", "2026-12-14T08:30:00-08:00")).text("$.id");

		assertThat(this.desk.change(id, "cancel", "{\"reason\":\"STORM\"}").text("$.cancellationReason"))
			.isEqualTo("STORM");

		made(this.admin.delete("/api/cancellation-reasons/STORM"));
		assertThat(this.desk.get("/api/cancellation-reasons").texts("$.items[*].code")).contains("SITE_CLOSED")
			.doesNotContain("STORM");
		assertThat(this.desk.get("/api/appointments/" + id).text("$.cancellationReason")).isEqualTo("STORM");
	}

	@Test
	void anExtraSessionCanBeBookedAndTimeOffCannot() {
		made(this.admin.put("/api/rota-exceptions/ito-extra", EXTRA));
		made(this.admin.put("/api/rota-exceptions/ito-leave", TIME_OFF));

		assertThat(freeWithIto("2026-11-30")).isNotEmpty();
		assertThat(freeWithIto("2026-12-01")).isEmpty();
		assertThat(this.admin.get("/api/rota-exceptions?practitioner=pt-ito").texts("$.items[*].kind"))
			.containsExactly("EXTRA_SESSION", "TIME_OFF");

		made(this.admin.delete("/api/rota-exceptions/ito-extra"));
		made(this.admin.delete("/api/rota-exceptions/ito-leave"));
		assertThat(freeWithIto("2026-11-30")).isEmpty();
		assertThat(freeWithIto("2026-12-01")).isNotEmpty();
	}

	@Test
	void whoLeavesEarlyIsThereUntilThenAndTheVisitsAfterItAreDisplaced() {
		String stays = this.desk.book(evaluation("p-5", "pt-chen", "OR", "2026-12-22T08:30:00-08:00")).text("$.id");
		String stranded = this.desk.book(evaluation("p-6", "pt-chen", "OR", "2026-12-22T13:15:00-08:00")).text("$.id");
		String dentist = TIME_OFF.replace("pt-ito", "pt-chen")
			.replace("12-01", "12-22")
			.replace("12-04\"", "12-22\",\"hours\":{\"from\":\"12:00\",\"to\":\"17:00\"}");

		Answer changed = this.admin.put("/api/rota-exceptions/chen-dentist", dentist);

		made(changed);
		assertThat(changed.texts("$.displaced[*].id")).containsExactly(stranded);
		assertThat(this.desk.get(
				"/api/availability?visitType=PT_FOLLOW_UP&practitionerId=pt-chen&from=2026-12-22&to=2026-12-22&limit=200")
			.texts("$.items[*].start")).isNotEmpty().allMatch((start) -> start.compareTo("2026-12-22T11:15") <= 0);
		assertThat(this.admin.get("/api/rota-exceptions?practitioner=pt-chen").texts("$.items[*].hours.from"))
			.containsExactly("12:00:00");
		made(this.admin.delete("/api/rota-exceptions/chen-dentist"));
		List.of(stays, stranded).forEach((id) -> this.desk.change(id, "cancel", "{\"reason\":\"PRACTITIONER_AWAY\"}"));
	}

	@Test
	void aSessionComesAndGoesAndNobodyIsSentToTwoSitesAtOnce() {
		made(this.admin.put("/api/rota/ito-new", SESSION));

		assertThat(freeWithIto("2026-12-07")).contains("WH");
		Answer elsewhere = this.admin.put("/api/rota-exceptions/ito-extra", EXTRA.replace("11-30", "12-07"));
		elsewhere.assertProblem(422, "catalogue-contradiction");
		assertThat(elsewhere.reasons()).containsExactly("no-time-to-travel");
		assertThat(this.admin.get("/api/rota?practitioner=pt-ito&site=WH").texts("$.items[*].id"))
			.contains("ito-new", "pt-ito-tue-1")
			.doesNotContain("pt-ito-fri-1");

		made(this.admin.delete("/api/rota/ito-new"));
		assertThat(freeWithIto("2026-12-07")).isEmpty();
		this.admin.delete("/api/rota/ito-new").assertProblem(404, "unknown-rota-session");
	}

	private List<String> freeWithIto(String date) {
		return this.desk
			.get("/api/availability?visitType=PT_FOLLOW_UP&practitionerId=pt-ito&from=" + date + "&to=" + date)
			.texts("$.items[*].site");
	}

	@Test
	void timeOffNamesTheVisitsThatItStrandsAndTheyStayInTheBook() {
		String visit = this.desk.book(evaluation("p-1", "pt-chen", "OR", "2026-12-15T08:30:00-08:00")).text("$.id");
		String hold = this.desk.hold(evaluation("p-2", "pt-chen", "OR", "2026-12-16T08:30:00-08:00")).text("$.id");
		this.desk.book(evaluation("p-3", "pt-chen", "OR", "2026-12-17T08:30:00-08:00"));
		String leave = TIME_OFF.replace("pt-ito", "pt-chen").replace("12-01", "12-15").replace("12-04", "12-16");

		Answer changed = this.admin.put("/api/rota-exceptions/chen-leave", leave);

		made(changed);
		assertThat(changed.texts("$.displaced[*].id")).containsExactly(visit, hold);
		assertThat(json(changed, "$.displaced[0]")).contains("p-1", "PT_EVALUATION", "\"OR\"", "pt-chen", "or-bay-1",
				"2026-12-15T08:30:00-08:00", "outside-rota");
		assertThat(displaced()).containsExactly(visit, hold);
		assertThat(this.desk.get("/api/appointments/" + visit).text("$.status")).isEqualTo("booked");
		this.desk.change(visit, "cancel", "{\"reason\":\"PRACTITIONER_AWAY\"}");
		assertThat(displaced()).containsExactly(hold);
		this.desk.release(hold);
		assertThat(displaced()).isEmpty();
		made(this.admin.delete("/api/rota-exceptions/chen-leave"));
	}

	@Test
	void everySortOfChangeNamesTheVisitsThatItStrands() {
		String visit = this.desk.book(evaluation("p-4", "pt-delgado", "OR", "2026-12-18T08:30:00-08:00")).text("$.id");
		String room = this.desk.get("/api/appointments/" + visit).text("$.roomId");
		String site = json(this.desk.get("/api/sites"), "$.items[1]");
		String session = json(this.admin.get("/api/rota"), "$.items[?(@.id=='pt-delgado-fri-1')]");

		strands(visit, this.admin.delete("/api/rooms/" + room), "unknown-room");
		made(this.admin.put("/api/rooms/" + room, ROOM));
		strands(visit, this.admin.put("/api/practitioners/pt-delgado", PRACTITIONER.replace("EVALUATION", "FOLLOW_UP")),
				"not-qualified");
		made(this.admin.put("/api/practitioners/pt-delgado", PRACTITIONER));
		strands(visit, this.admin.put("/api/sites/OR", site.replace("2026-12-25", "2026-12-18")), "site-closed");
		made(this.admin.put("/api/sites/OR", site));
		strands(visit, this.admin.delete("/api/rota/pt-delgado-fri-1"), "outside-rota");
		made(this.admin.put("/api/rota/pt-delgado-fri-1", session));
		assertThat(displaced()).isEmpty();
	}

	private static void strands(String visit, Answer changed, String reason) {
		made(changed);
		assertThat(changed.texts("$.displaced[*].id")).containsExactly(visit);
		assertThat(changed.texts("$.displaced[0].reasons")).containsExactly(reason);
	}

	private List<String> displaced() {
		return this.desk.get("/api/appointments/displaced").texts("$.items[*].id");
	}

	@Test
	void whatWasReadCanBeWrittenBack() {
		Answer before = this.desk.get("/api/sites");

		made(this.admin.put("/api/sites/OR", json(before, "$.items[1]")));
		made(this.admin.put("/api/practitioners/pt-chen",
				json(this.desk.get("/api/practitioners"), "$.items[?(@.id=='pt-chen')]")));
		made(this.admin.put("/api/visit-types/PAIN_CONSULT",
				json(this.desk.get("/api/visit-types"), "$.items[?(@.code=='PAIN_CONSULT')]")));

		assertThat(this.desk.get("/api/sites").body()).isEqualTo(before.body());
	}

	@Test
	void aChangeThatContradictsTheRestIsRefusedWithEveryReasonAndNothingIsStored() {
		Answer before = this.desk.get("/api/sites");
		String closedOnMondays = json(before, "$.items[1]").replace("\"MONDAY\"", "\"SUNDAY\"");

		Answer hours = this.admin.put("/api/sites/OR", closedOnMondays);
		Answer nowhere = this.admin.put("/api/rooms/la-bay-1", ROOM.replace("OR", "LA"));

		hours.assertProblem(422, "catalogue-contradiction");
		assertThat(hours.reasons()).hasSizeGreaterThan(1).containsOnly("session-outside-hours");
		assertThat(hours.body()).contains("pm-vega-mon-1", "pt-delgado-mon-1");
		nowhere.assertProblem(422, "catalogue-contradiction");
		assertThat(nowhere.reasons()).containsExactly("unknown-name");
		assertThat(this.desk.get("/api/sites").body()).isEqualTo(before.body());
		made(this.admin.put("/api/sites/OR", json(before, "$.items[1]")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "rooms/x|{}|site,name,kind", "sites/X|{}|name,address,zone,hours,closures",
					"practitioners/x|{}|name,kind,visitTypes", "cancellation-reasons/X|{}|name,party",
					"visit-types/X|{}|name,pathway,minutes,bufferBefore,bufferAfter,step,leadMinutes,horizonDays,needs",
					"rooms/x|{\"site\":\"OR\",\"name\":\"Bay\",\"kind\":\"CELLAR\"}|kind",
					"rooms/-|{\"site\":\"OR\",\"name\":\"Bay\",\"kind\":\"TREATMENT_BAY\"}|id",
					"rooms/x|{\"site\":\"OR\",\"name\":\"Bay\",\"kind\":\"TREATMENT_BAY\",\"beds\":1}|beds" })
	void badInputIsRefusedAndEveryFieldNamed(String path, String body, String fields) {
		Answer refused = this.admin.put("/api/" + path, body);

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactlyInAnyOrder(fields.split(","));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2026-11-30\",\"site|2026-11-29\",\"site|to", "2026-11-30\",\"site|2028-11-30\",\"site|to",
					"\"NB\"|null|site", "\"12:00\"|\"09:00\"|hours", "EXTRA_SESSION|TIME_OFF|site",
					"\"12:00\"|\"noon\"|hours.to" })
	void anExceptionHasDaysAndHoursThatMakeSense(String part, String other, String field) {
		Answer refused = this.admin.put("/api/rota-exceptions/x", EXTRA.replace(part, other));

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactly(field);
	}

	@Test
	void aSessionEndsAfterItBegins() {
		assertThat(this.admin.put("/api/rota/x", SESSION.replace("2026-12-28", "2026-12-06")).fields())
			.containsExactly("effectiveTo");
		assertThat(this.admin.put("/api/rota/x", SESSION.replace("2026-12-28", "+999999999-12-31")).fields())
			.containsExactly("effectiveTo");
		assertThat(this.admin.put("/api/rota/x", "{}").fields()).containsExactlyInAnyOrder("practitioner", "site",
				"hours", "effectiveFrom");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"minutes\":30|\"minutes\":0|minutes", "\"step\":15|\"step\":-1|step",
			"\"THERAPIST\"|null|needs.practitioner", "90|100000|horizonDays" })
	void aVisitTypeHasNumbersThatMakeSense(String part, String other, String field) {
		Answer refused = this.admin.put("/api/visit-types/X", VISIT_TYPE.replace(part, other));

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactly(field);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"18:00:00\"|\"07:00\"|hours", "America/Los_Angeles|Mars/Olympus|zone",
			"2026-12-25|Christmas|closures[1].date", "\"08:00:00\"|null|hours[0].from" })
	void aSiteHasTimesThatMakeSense(String part, String other, String field) {
		String orange = json(this.desk.get("/api/sites"), "$.items[1]");

		Answer refused = this.admin.put("/api/sites/OR", orange.replaceFirst(part, other));

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactly(field);
	}

	@ParameterizedTest
	@ValueSource(strings = { "receptionist", "coordinator", "clinician", "surgeon", "operations" })
	void onlyAnAdministratorChangesTheCatalogue(String role) {
		Desk other = this.desk.as(Tokens.bearer(role));

		assertThat(other.put("/api/rooms/or-bay-3", ROOM).status()).isEqualTo(403);
		assertThat(other.put("/api/practitioners/pt-quist", PRACTITIONER).status()).isEqualTo(403);
		assertThat(other.put("/api/visit-types/GAIT", VISIT_TYPE).status()).isEqualTo(403);
		assertThat(other.put("/api/sites/OR", "{}").status()).isEqualTo(403);
		assertThat(other.put("/api/rota/x", SESSION).status()).isEqualTo(403);
		assertThat(other.put("/api/rota-exceptions/x", TIME_OFF).status()).isEqualTo(403);
		assertThat(other.get("/api/rota").status()).isEqualTo(403);
		assertThat(other.delete("/api/rooms/or-bay-1").status()).isEqualTo(403);
		assertThat(other.delete("/api/cancellation-reasons/SITE_CLOSED").status()).isEqualTo(403);
		assertThat(this.admin.delete("/api/sites/OR").status()).as("never").isIn(403, 405);
	}

	@Test
	void whileSomebodyElseChangesItOneHasToWait() {
		underWayUntil(MondayMorning.NOW.plusSeconds(3600));

		this.admin.put("/api/rooms/or-bay-1", ROOM).assertProblem(409, "changed-meanwhile");

		underWayUntil(MondayMorning.NOW.minusSeconds(1));
		made(this.admin.put("/api/rooms/or-bay-1", ROOM.replace("Bay 3", "Bay 1")));
	}

	private void underWayUntil(Instant end) {
		this.mongo.getCollection("catalogue_version")
			.updateOne(new Document(), new Document("$set", new Document("changingUntil", Date.from(end))));
	}

	@Test
	void aContradictionThatSomebodyWroteIntoTheStoreDoesNotCount(CapturedOutput log) {
		MongoCollection<Document> rooms = this.mongo.getCollection("rooms");
		rooms.insertOne(Document.parse("{_id:'x',site:'LA',name:'X',kind:'EXAM_ROOM'}"));
		written();

		await().until(() -> log.toString().contains("LA is unknown"));
		assertThat(this.desk.get("/api/rooms").texts("$.items[*].id")).contains("or-bay-1").doesNotContain("x");

		rooms.updateOne(new Document("_id", "x"), new Document("$set", new Document("site", "OR")));
		written();
		await().until(() -> this.desk.get("/api/rooms").texts("$.items[*].id").contains("x"));
		made(this.admin.delete("/api/rooms/x"));
	}

	private void written() {
		this.mongo.getCollection("catalogue_version")
			.updateOne(new Document(), new Document("$inc", new Document("version", 1)));
	}

	private static void made(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	/** The object there, or the only one of a list. */
	private static String json(Answer answer, String path) {
		Object value = answer.value(path);
		return JsonPath.parse((value instanceof List<?> list) ? list.get(0) : value).jsonString();
	}

}
