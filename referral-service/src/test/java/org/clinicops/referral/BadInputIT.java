package org.clinicops.referral;

import org.clinicops.referral.referral.ReferralId;
import org.clinicops.referral.referral.TaskStatus;
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

/** What a caller may get wrong: a clear answer, and the referral stays as it was. */
@ComponentTest
@Import({ Desk.class, MailServer.class, StoredReferrals.class })
class BadInputIT {

	@Autowired
	private Desk desk;

	@Autowired
	private StoredReferrals stored;

	/** Addressed to Dr. Okafor. */
	private String id = "";

	@BeforeEach
	void refer() {
		this.id = this.stored.refer().id().value();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{}|reason", "{\"reason\":\"BORED\"}|reason", "{\"reason\":1}|reason",
			"{\"reason\":\"OTHER\",\"mood\":\"bad\"}|mood", "{\"reason\":\"OTHER\",\"note\":[]}|note" })
	void aDeclineThatIsNotRightIsRefusedAndNamesTheField(String body, String field) {
		Answer answer = this.desk.as(Desk.OKAFOR).decline(this.id, body);

		answer.assertProblem(400, "invalid-field");
		assertThat(answer.fields()).containsExactly(field);
		assertNothingIsAnswered();
	}

	@Test
	void bodiesThatAreTooLongOrNoJsonAreRefused() {
		Desk okafor = this.desk.as(Desk.OKAFOR);

		okafor.decline(this.id, "{\"reason\":\"OTHER\",\"note\":\"" + "x".repeat(2001) + "\"}")
			.assertProblem(400, "invalid-field");
		okafor.decline(this.id, "{\"reason\":\"OTHER\",\"note\":\"" + "x".repeat(1_000_000) + "\"}")
			.assertProblem(413, "body-too-large");
		okafor.decline(this.id, "{\"reason\":").assertProblem(400, "unreadable-body");
		okafor.accept(this.id, "{\"gladly\":true}").assertProblem(400, "invalid-field");
		assertNothingIsAnswered();
	}

	@ParameterizedTest
	@CsvSource({ "status, done", "page, -1", "size, 0", "size, 101", "size, many" })
	void aParameterThatIsNotRightIsNamed(String parameter, String value) {
		Answer answer = this.desk.get("/api/referrals?" + parameter + "=" + value);

		answer.assertProblem(400, "invalid-field");
		assertThat(answer.fields()).containsExactly(parameter);
	}

	@Test
	void aStatusThatReferralsNeverHaveIsRefusedWithThoseThatTheyHave() {
		Answer answer = this.desk.get("/api/referrals?status=received");

		answer.assertProblem(400, "invalid-field");
		assertThat(answer.fields()).containsExactly("status");
		assertThat(answer.text("$.errors[0].message")).contains("requested", "accepted", "rejected");
	}

	@Test
	void anUnknownReferralIsNotFound() {
		Desk admin = this.desk.as(Tokens.bearer("admin"));

		admin.read("nothing").assertProblem(404, "unknown-referral");
		admin.accept("nothing").assertProblem(404, "unknown-referral");
	}

	private void assertNothingIsAnswered() {
		assertThat(this.stored.now(new ReferralId(this.id)).status()).isEqualTo(TaskStatus.REQUESTED);
	}

}
