package org.clinicops.referral;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.clinicops.referral.referral.ReferralId;
import org.clinicops.referral.referral.TaskStatus;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees a referral, and who answers it. */
@ComponentTest
@Import({ Desk.class, MailServer.class, StoredReferrals.class })
class AccessIT {

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

	@Test
	void aSurgeonCannotTellThatThereIsAReferralToSomebodyElse() {
		Desk castellano = this.desk.as(Tokens.surgeon("surgeon-castellano"));

		castellano.read(this.id).assertProblem(404, "unknown-referral");
		castellano.accept(this.id).assertProblem(404, "unknown-referral");
		castellano.decline(this.id, "{\"reason\":\"OTHER\"}").assertProblem(404, "unknown-referral");
		assertThat(castellano.get("/api/referrals?size=100").value("$.total")).isEqualTo(0);
		assertThat(this.desk.as(Desk.OKAFOR).get("/api/referrals?size=100").texts("$.items[*].id")).contains(this.id);
		assertThat(this.stored.now(new ReferralId(this.id)).status()).isEqualTo(TaskStatus.REQUESTED);
	}

	@Test
	void aSurgeonWithoutARecipientInTheTokenSeesNothing() {
		Desk nobody = this.desk.as(Tokens.bearer("surgeon"));

		nobody.read(this.id).assertProblem(404, "unknown-referral");
		nobody.accept(this.id).assertProblem(404, "unknown-referral");
		assertThat(nobody.get("/api/referrals").texts("$.items")).isEmpty();
	}

	@Test
	void whoeverSeesAllDoesNotAnswerForAll() {
		Desk surgeonAtTheDesk = this.desk.as(Tokens.with((claims) -> claims.subject("both")
			.claim("roles", List.of("surgeon", "receptionist"))
			.claim("recipient", "surgeon-castellano")));

		assertThat(surgeonAtTheDesk.read(this.id).status()).isEqualTo(200);
		surgeonAtTheDesk.accept(this.id).assertProblem(403, "not-addressed-to-you");
	}

	@ParameterizedTest
	@CsvSource({ "coordinator, 200, 403", "receptionist, 200, 403", "admin, 200, 200", "clinician, 403, 403",
			"operations, 403, 403", "patient-anonymous, 403, 403" })
	void theRoleDecidesWhoSeesAndWhoAnswers(String role, int seeing, int answering) {
		Desk somebody = this.desk.as(Tokens.bearer(role));

		assertThat(somebody.get("/api/referrals").status()).isEqualTo(seeing);
		assertThat(somebody.read(this.id).status()).isEqualTo(seeing);
		assertThat(somebody.accept(this.id).status()).isEqualTo(answering);
	}

	@Test
	void withoutAValidTokenNobodyGetsIn() {
		String expired = Tokens.with((claims) -> claims.claim("roles", List.of("admin"))
			.issueTime(Date.from(Instant.now().minusSeconds(7200)))
			.expirationTime(Date.from(Instant.now().minusSeconds(3600))));

		this.desk.as("").get("/api/referrals").assertProblem(401, "not-signed-in");
		this.desk.as(expired).read(this.id).assertProblem(401, "not-signed-in");
	}

}
