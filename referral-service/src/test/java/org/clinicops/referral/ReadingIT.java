package org.clinicops.referral;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.support.delivery.Delivery;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is shown of referrals. */
@ComponentTest
@Import({ Desk.class, MailServer.class, StoredReferrals.class })
class ReadingIT {

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
	void theListShowsWhatIsOpenFirstInPages() {
		this.desk.as(Desk.OKAFOR).accept(this.id);
		String open = this.stored.refer().id().value();

		Answer all = this.desk.get("/api/referrals?size=100");
		assertThat(all.text("$.items[0].status")).isEqualTo("requested");
		assertThat(all.texts("$.items[*].id")).contains(this.id, open);
		Answer requested = this.desk.get("/api/referrals?status=requested&size=1&page=0");
		assertThat(requested.texts("$.items")).hasSize(1);
		assertThat(requested.value("$.size")).isEqualTo(1);
		assertThat(this.desk.get("/api/referrals?status=accepted&size=100").texts("$.items[*].id")).contains(this.id)
			.doesNotContain(open);
	}

	@Test
	void oneReferralShowsItsTaskAndHowFarItsNotificationIs() {
		await().until(() -> this.stored.now(new ReferralId(this.id)).notification().status() == Delivery.Status.SENT);

		Answer answer = this.desk.read(this.id);
		assertThat(answer.text("$.tasks[0].status")).isEqualTo("requested");
		assertThat(answer.text("$.notification.status")).isEqualTo("SENT");
		assertThat(answer.value("$.notification.attempts")).isEqualTo(1);
		assertThat(answer.value("$.notification.sentAt")).isNotNull();
		assertThat(answer.body()).doesNotContain("@");
	}

	@Test
	void theServiceDescribesItself() {
		Answer described = this.desk.as("").get("/v3/api-docs");

		assertThat(described.status()).isEqualTo(200);
		assertThat(described.value("$.paths")).asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsKeys("/api/referrals", "/api/referrals/{id}", "/api/referrals/{id}/accept",
					"/api/referrals/{id}/decline");
	}

}
