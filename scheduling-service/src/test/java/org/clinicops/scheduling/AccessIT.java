package org.clinicops.scheduling;

import java.util.List;
import java.util.UUID;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.Desk.evaluation;

/** Who may see the appointment book, and who may write in it. */
@ComponentTest
@Import({ Desk.class, MondayMorning.class })
class AccessIT {

	@Autowired
	private Desk desk;

	@Test
	void staffOfOneSiteBookThereOnly() {
		Answer elsewhere = whittier().book(evaluation("p-1", "pt-chen", "OR", "2026-12-14T08:30:00-08:00"));
		Answer at = whittier().book(evaluation("p-1", "pt-moreno", "WH", "2026-12-14T07:30:00-08:00"));

		elsewhere.assertProblem(403, "not-your-site");
		assertThat(at.status()).isEqualTo(201);
	}

	@Test
	void staffOfOneSiteTakeNothingBackToAnother() {
		String id = this.desk.book(evaluation("p-2", "pt-chen", "OR", "2026-12-16T08:30:00-08:00")).text("$.id");
		Answer moved = this.desk.change(id, "reschedule", """
				{"site":"WH","practitionerId":"pt-moreno","start":"2026-12-14T09:30:00-08:00"}""");
		assertThat(moved.status()).as(moved.body()).isEqualTo(200);

		whittier().change(id, "undo", "").assertProblem(403, "not-your-site");

		assertThat(this.desk.get("/api/appointments/" + id).text("$.site")).isEqualTo("WH");
	}

	@Test
	void theRoleDecides() {
		String body = evaluation("p-" + UUID.randomUUID(), "pt-chen", "OR", "2026-12-15T08:30:00-08:00");

		assertThat(this.desk.as(Tokens.bearer("clinician")).get("/api/appointments").status()).isEqualTo(200);
		assertThat(this.desk.as(Tokens.bearer("clinician")).book(body).status()).isEqualTo(403);
		assertThat(this.desk.as(Tokens.bearer("surgeon")).get("/api/appointments").status()).isEqualTo(403);
		assertThat(this.desk.as(Tokens.bearer("patient-anonymous")).get("/api/availability").status()).isEqualTo(403);
		assertThat(this.desk.as("Bearer nonsense").book(body).status()).isEqualTo(401);
	}

	private Desk whittier() {
		return this.desk
			.as(Tokens.with((claims) -> claims.claim("roles", List.of("receptionist")).claim("sites", List.of("WH"))));
	}

}
