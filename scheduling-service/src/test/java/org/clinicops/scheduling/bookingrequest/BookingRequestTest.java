package org.clinicops.scheduling.bookingrequest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.clinicops.scheduling.bookingrequest.BookingRequest.Status;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.IntakeId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BookingRequestTest {

	private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

	private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

	private static final QueuePolicy POLICY = new QueuePolicy(Duration.ofMinutes(10), Duration.ofDays(30));

	private static final Worker WALT = new Worker("walt", "Walt", false, null);

	private static final Worker RITA = new Worker("rita", "Rita", false, null);

	private static final Worker ADMIN = new Worker("admin", "Admin", true, null);

	private static final AppointmentId VISIT = new AppointmentId("a-1");

	private final BookingRequest request = BookingRequest.open(new SubmittedIntake(new IntakeId("in-1"),
			new PatientId("p-1"), Urgency.ROUTINE, List.of(Pathway.PHYSICAL_THERAPY), List.of()),
			Pathway.PHYSICAL_THERAPY, NOW.minusSeconds(3600));

	@Test
	void isItsClaimersForTenMinutesAndThenNobodys() {
		this.request.claim(WALT, POLICY, NOW);

		assertThat(ownerAfter(Duration.ofSeconds(599))).isEqualTo("walt");
		assertThat(ownerAfter(Duration.ofMinutes(10))).isNull();
	}

	@Test
	void isRenewedByItsClaimerAndRefusedToOthersWithoutAWordAboutThePatient() {
		this.request.claim(WALT, POLICY, NOW);
		this.request.claim(WALT, POLICY, NOW.plusSeconds(300));

		Refusal refused = refused(() -> this.request.claim(RITA, POLICY, NOW.plusSeconds(800)));

		assertThat(refused.code()).isEqualTo("claimed-by-another");
		assertThat(refused.getMessage()).contains("Walt").doesNotContain("p-1", "in-1");
		assertThat(ownerAfter(Duration.ofSeconds(899))).isEqualTo("walt");
	}

	@Test
	void canBeTakenByAnotherOnceTheClaimIsOver() {
		this.request.claim(WALT, POLICY, NOW);
		this.request.claim(RITA, POLICY, NOW.plus(POLICY.claim()));

		assertThat(ownerAfter(POLICY.claim())).isEqualTo("rita");
		assertThat(refused(() -> this.request.release(WALT, NOW.plus(POLICY.claim()))).code())
			.isEqualTo("claimed-by-another");
	}

	@Test
	void isGivenBackByItsClaimerOrAnAdminAndByNobodyElse() {
		this.request.claim(WALT, POLICY, NOW);
		assertThat(refused(() -> this.request.release(RITA, NOW)).code()).isEqualTo("claimed-by-another");
		assertThat(ownerAfter(Duration.ZERO)).isEqualTo("walt");

		this.request.release(WALT, NOW);
		assertThat(ownerAfter(Duration.ZERO)).isNull();

		this.request.claim(WALT, POLICY, NOW);
		this.request.release(ADMIN, NOW);
		assertThat(ownerAfter(Duration.ZERO)).isNull();
	}

	@Test
	void isPutOffUntilThenAndGivenBack() {
		this.request.claim(WALT, POLICY, NOW);
		this.request.snooze(WALT, TOMORROW, POLICY, NOW);

		assertThat(ownerAfter(Duration.ZERO)).isNull();
		assertThat(this.request.snoozedAt(TOMORROW.minusMillis(1))).isEqualTo(TOMORROW);
		assertThat(this.request.snoozedAt(TOMORROW)).isNull();
	}

	@Test
	void comesBackAtOnceWhenWoken() {
		this.request.snooze(WALT, TOMORROW, POLICY, NOW);
		this.request.wake();

		assertThat(this.request.snoozedAt(NOW)).isNull();
	}

	@Test
	void isNotPutOffUnderTheHandsOfAnother() {
		this.request.claim(WALT, POLICY, NOW);

		assertThat(refused(() -> this.request.snooze(RITA, TOMORROW, POLICY, NOW)).code())
			.isEqualTo("claimed-by-another");
		assertThat(this.request.snoozedAt(NOW)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-23T16:00:00Z, future", "2026-11-22T16:00:00Z, future",
			"2026-12-23T16:00:00.001Z, too-far-ahead" })
	void isPutOffIntoTheFutureAndForThirtyDaysAtMost(Instant until, String code) {
		assertThat(refused(() -> this.request.snooze(WALT, until, POLICY, NOW)).reasons()).singleElement()
			.extracting(Reason::code, Reason::field)
			.containsExactly(code, "until");

		this.request.snooze(WALT, NOW.plus(Duration.ofDays(30)), POLICY, NOW);
		assertThat(this.request.snoozedAt(NOW)).isNotNull();
	}

	@Test
	void needsNobodyOnceItIsBooked() {
		this.request.snooze(WALT, TOMORROW, POLICY, NOW);
		this.request.claim(WALT, POLICY, NOW);
		this.request.note(VISIT, Status.BOOKED, NOW);

		assertThat(ownerAfter(Duration.ZERO)).isNull();
		assertThat(this.request.snoozedAt(NOW)).isNull();
		assertThat(refused(() -> this.request.claim(WALT, POLICY, NOW)).code()).isEqualTo("wrong-status");
		assertThat(refused(() -> this.request.snooze(WALT, TOMORROW, POLICY, NOW)).code()).isEqualTo("wrong-status");
	}

	@Test
	void comesBackFreeAndIsNotTakenAwayByNewsThatComesTwice() {
		this.request.claim(WALT, POLICY, NOW);
		this.request.note(VISIT, Status.BOOKED, NOW);
		this.request.note(VISIT, Status.OPEN, NOW.plusSeconds(60));
		assertThat(ownerAfter(Duration.ofSeconds(60))).isNull();

		this.request.claim(RITA, POLICY, NOW.plusSeconds(60));
		this.request.note(VISIT, Status.OPEN, NOW.plusSeconds(60));
		this.request.note(VISIT, Status.BOOKED, NOW);

		assertThat(ownerAfter(Duration.ofSeconds(61))).isEqualTo("rita");
	}

	private @Nullable String ownerAfter(Duration duration) {
		QueueClaim claim = this.request.claimAt(NOW.plus(duration));
		return (claim != null) ? claim.by() : null;
	}

	private static Refusal refused(Runnable command) {
		return catchThrowableOfType(Refusal.class, command::run);
	}

}
