package org.clinicops.referral.referral;

import java.time.Instant;
import java.util.List;
import org.clinicops.referral.identity.IntakeId;

import org.clinicops.support.domain.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clinicops.referral.referral.TuesdayReferrals.DEADLINES;
import static org.clinicops.referral.referral.TuesdayReferrals.NOW;

class ReferralTest {

	private static final Instant LATER = NOW.plusSeconds(3600);

	private final Referral referral = TuesdayReferrals.requested("i1");

	@Test
	void aNewReferralIsOpenWithAnOwnerADeadlineAndANotificationThatIsDue() {
		assertThat(this.referral.id()).isEqualTo(ReferralId.of(new IntakeId("i1"), Pathway.INJECTION));
		assertThat(this.referral.status()).isEqualTo(TaskStatus.REQUESTED);
		assertThat(this.referral.isOpen()).isTrue();
		assertThat(this.referral.owner()).isEqualTo("coordinator");
		assertThat(this.referral.nextDeadline()).isEqualTo(DEADLINES.receiveBy());
		assertThat(this.referral.task().id()).isEqualTo(new TaskId(this.referral.id().value() + "-1"));
		assertThat(this.referral.notification().isDue(NOW)).isTrue();
		assertThat(events()).containsExactly(
				new ReferralEvent.Requested(this.referral.id(), this.referral.order(), this.referral.task(), NOW));
	}

	@Test
	void acceptedItIsNotOpenAnyMore() {
		this.referral.eventsSaved();

		this.referral.accept("dr.okafor", LATER);

		assertThat(this.referral.status()).isEqualTo(TaskStatus.ACCEPTED);
		assertThat(this.referral.isOpen()).isFalse();
		assertThat(this.referral.nextDeadline()).isNull();
		assertThat(this.referral.task().answer()).isEqualTo(new Task.Answer("dr.okafor", LATER, null, null));
		assertThat(events()).containsExactly(
				new ReferralEvent.Accepted(this.referral.id(), this.referral.order(), this.referral.task(), LATER));
	}

	@Test
	void declinedItStaysOpenUntilADecisionWasPromised() {
		this.referral.eventsSaved();

		this.referral.decline(DeclineReason.NO_CAPACITY, "from January", "dr.okafor", LATER);

		assertThat(this.referral.status()).isEqualTo(TaskStatus.REJECTED);
		assertThat(this.referral.isOpen()).isTrue();
		assertThat(this.referral.nextDeadline()).isEqualTo(DEADLINES.decideBy());
		assertThat(this.referral.task().answer())
			.isEqualTo(new Task.Answer("dr.okafor", LATER, DeclineReason.NO_CAPACITY, "from January"));
		assertThat(events()).containsExactly(new ReferralEvent.Declined(this.referral.id(), this.referral.order(),
				this.referral.task(), DeclineReason.NO_CAPACITY, LATER));
	}

	@Test
	void acceptingAgainChangesNothing() {
		this.referral.accept("dr.okafor", NOW);
		this.referral.eventsSaved();

		this.referral.accept("dr.okafor", LATER);

		assertThat(events()).isEmpty();
		assertThat(this.referral.task().answer()).isEqualTo(new Task.Answer("dr.okafor", NOW, null, null));
	}

	@Test
	void decliningAgainForTheSameReasonChangesNothing() {
		this.referral.decline(DeclineReason.NO_CAPACITY, "from January", "dr.okafor", NOW);
		this.referral.eventsSaved();

		this.referral.decline(DeclineReason.NO_CAPACITY, "from January", "dr.okafor", LATER);

		assertThat(events()).isEmpty();
		assertThat(this.referral.task().answer())
			.isEqualTo(new Task.Answer("dr.okafor", NOW, DeclineReason.NO_CAPACITY, "from January"));
		assertThatItIsDecided(() -> this.referral.decline(DeclineReason.NO_CAPACITY, null, "dr.okafor", LATER));
		assertThatItIsDecided(() -> this.referral.decline(DeclineReason.OTHER, "from January", "dr.okafor", LATER));
		assertThatItIsDecided(
				() -> this.referral.decline(DeclineReason.NO_CAPACITY, "from January", "ada.admin", LATER));
	}

	@Test
	void whatIsDecidedStaysDecided() {
		this.referral.accept("dr.okafor", NOW);

		assertThatItIsDecided(() -> this.referral.accept("ada.admin", LATER));
		assertThatItIsDecided(() -> this.referral.decline(DeclineReason.OTHER, null, "dr.okafor", LATER));
	}

	@Test
	void whatIsDeclinedStaysDeclined() {
		this.referral.decline(DeclineReason.OTHER, null, "dr.okafor", NOW);

		assertThatItIsDecided(() -> this.referral.accept("dr.okafor", LATER));
	}

	@Test
	void aReferenceDependsOnTheReferralAlone() {
		assertThat(Reference.of(ReferralId.of(new IntakeId("i1"), Pathway.INJECTION)).value())
			.matches("RF-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")
			.isEqualTo(this.referral.reference().value())
			.isNotEqualTo(Reference.of(ReferralId.of(new IntakeId("i2"), Pathway.INJECTION)).value());
	}

	private List<ReferralEvent> events() {
		return this.referral.unsavedEvents();
	}

	private static void assertThatItIsDecided(Runnable answer) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(answer::run)
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("referral-already-decided"));
	}

}
