package org.clinicops.scheduling;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** How long staff need from one site to another is the administrator's to say. */
@ComponentTest
@Import({ Desk.class, MondayMorning.class })
class TravelTimeIT {

	@Autowired
	private Desk desk;

	private Desk admin;

	@BeforeEach
	void signIn() {
		this.admin = this.desk.as(Tokens.bearer("admin"));
	}

	@Test
	void allPairsOfSitesAreListedAndEachIsOneInEitherDirection() {
		assertThat(minutes()).containsExactly(30, 45, 30);

		made(this.admin.put("/api/travel-times/NB/WH", "{\"minutes\":50}"));
		assertThat(minutes()).containsExactly(30, 50, 30);

		made(this.admin.put("/api/travel-times/WH/NB", "{\"minutes\":45}"));
		assertThat(minutes()).containsExactly(30, 45, 30);
	}

	@Test
	void whatWasReadCanBeWrittenBack() {
		Answer before = this.desk.get("/api/travel-times");
		List<Object> found = JsonPath.read(before.body(), "$.items[?(@.from=='OR' && @.to=='WH')]");

		made(this.admin.put("/api/travel-times/OR/WH", JsonPath.parse(found.get(0)).jsonString()));

		assertThat(this.desk.get("/api/travel-times").body()).isEqualTo(before.body());
	}

	@Test
	void aNewSiteIsAsFarAsTheAdministratorSays() {
		made(this.admin.put("/api/sites/LB", """
				{"name":"Long Beach","address":"","zone":"America/Los_Angeles","closures":[],
				"hours":[{"day":"MONDAY","from":"08:00","to":"17:00"}]}"""));

		made(this.admin.put("/api/travel-times/WH/LB", "{\"minutes\":25}"));
		made(this.admin.put("/api/travel-times/LB/WH", "{\"minutes\":20}"));

		assertThat(minutes("@.from=='LB' || @.to=='LB'")).containsExactly(20);
	}

	@Test
	void aTimeForWhichTheRotaLeavesNoRoomIsRefusedNamingTheSessions() {
		made(this.admin.put("/api/rota-exceptions/ito-extra", """
				{"practitioner":"pt-ito","kind":"EXTRA_SESSION","from":"2026-11-30","to":"2026-11-30","site":"NB",
				"hours":{"from":"09:00","to":"10:00"}}"""));
		made(this.admin.put("/api/rota-exceptions/ito-later", """
				{"practitioner":"pt-ito","kind":"EXTRA_SESSION","from":"2026-11-30","to":"2026-11-30","site":"WH",
				"hours":{"from":"11:00","to":"12:00"}}"""));

		Answer refused = this.admin.put("/api/travel-times/WH/NB", "{\"minutes\":61}");

		refused.assertProblem(422, "catalogue-contradiction");
		assertThat(refused.reasons()).contains("no-time-to-travel");
		assertThat(refused.body()).contains("ito-extra", "ito-later");
		assertThat(minutes()).contains(45).doesNotContain(61);
		made(this.admin.delete("/api/rota-exceptions/ito-extra"));
		made(this.admin.delete("/api/rota-exceptions/ito-later"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "NB/WH|{\"minutes\":-1}|minutes", "NB/WH|{\"minutes\":1441}|minutes", "NB/WH|{}|minutes",
					"NB/WH|{\"minutes\":\"long\"}|minutes", "NB/WH|{\"minutes\":30,\"km\":40}|km",
					"NB/NB|{\"minutes\":30}|to" })
	void badInputIsRefusedNamingTheField(String pair, String body, String field) {
		Answer refused = this.admin.put("/api/travel-times/" + pair, body);

		refused.assertProblem(400, "invalid-field");
		assertThat(refused.fields()).containsExactly(field);
	}

	@Test
	void nobodyTravelsToASiteThatThereIsNot() {
		this.admin.put("/api/travel-times/NB/LA", "{\"minutes\":30}").assertProblem(404, "unknown-site");
		this.admin.put("/api/travel-times/LA/NB", "{\"minutes\":30}").assertProblem(404, "unknown-site");
	}

	@Test
	void othersReadTravelTimesAndDoNotChangeThem() {
		assertThat(this.desk.put("/api/travel-times/NB/WH", "{\"minutes\":30}").status()).isEqualTo(403);
		assertThat(this.desk.as(Tokens.bearer("surgeon")).get("/api/travel-times").status()).isEqualTo(403);
		assertThat(minutes()).contains(45);
	}

	/** Of the pairs that are brought along. */
	private List<Integer> minutes() {
		return minutes("@.from!='LB' && @.to!='LB'");
	}

	private List<Integer> minutes(String which) {
		return JsonPath.read(this.desk.get("/api/travel-times").body(), "$.items[?(" + which + ")].minutes");
	}

	private static void made(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

}
