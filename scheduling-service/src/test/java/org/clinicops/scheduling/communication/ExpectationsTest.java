package org.clinicops.scheduling.communication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.communication.Communication.Kind;
import org.clinicops.scheduling.communication.Expectations.News;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.delivery.Delivery;
import org.clinicops.support.delivery.Delivery.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a patient has to be told, after what they were or may have been told. */
class ExpectationsTest {

	private static final VisitTime TEN = at("2026-12-01T18:00:00Z");

	private static final VisitTime NOON = at("2026-12-01T20:00:00Z");

	private static final @Nullable VisitTime NONE = null;

	@Test
	void aNewVisitIsConfirmedAndOneThatNobodyWasToldOfNeedNotBeCancelled() {
		assertThat(news(TEN)).contains(Kind.CONFIRMATION);
		assertThat(news(NONE)).isEmpty();
	}

	@Test
	void whatThePatientWasToldIsToldAgainOnlyIfItChanged() {
		assertThat(news(TEN, told(TEN, Status.SENT, 1))).isEmpty();
		assertThat(news(NOON, told(TEN, Status.SENT, 1))).contains(Kind.UPDATE);
		assertThat(news(NONE, told(TEN, Status.SENT, 1))).contains(Kind.CANCELLATION);
		assertThat(news(TEN, told(TEN, Status.SENT, 1), told(NONE, Status.SENT, 1))).contains(Kind.CONFIRMATION);
		assertThat(news(NONE, told(TEN, Status.SENT, 1), told(NONE, Status.SENT, 1))).isEmpty();
	}

	@Test
	void whatWasNeverTriedWasNotTold() {
		assertThat(news(NOON, told(TEN, Status.PENDING, 0))).contains(Kind.CONFIRMATION);
		assertThat(news(NONE, told(TEN, Status.NOT_NEEDED, 1))).isEmpty();
		assertThat(news(NONE, told(TEN, Status.NO_ADDRESS, 1))).isEmpty();
		assertThat(news(TEN, told(TEN, Status.SENT, 1), told(NOON, Status.NOT_NEEDED, 1))).isEmpty();
	}

	@Test
	void whatMayHaveGotOutIsTakenBack() {
		assertThat(news(NONE, told(TEN, Status.PENDING, 1))).contains(Kind.CANCELLATION);
		assertThat(news(NONE, told(TEN, Status.RETRYING, 3))).contains(Kind.CANCELLATION);
		assertThat(news(NONE, told(TEN, Status.NOT_NEEDED, 2))).contains(Kind.CANCELLATION);
		assertThat(news(TEN, told(TEN, Status.SENT, 1), told(NOON, Status.RETRYING, 1))).contains(Kind.UPDATE);
	}

	@Test
	void whatMayNotHaveGotOutIsToldAgain() {
		assertThat(news(TEN, told(TEN, Status.RETRYING, 1))).isPresent();
		assertThat(news(NOON, told(TEN, Status.SENT, 1), told(NOON, Status.RETRYING, 1))).contains(Kind.UPDATE);
		assertThat(news(NONE, told(TEN, Status.SENT, 1), told(NONE, Status.RETRYING, 1))).contains(Kind.CANCELLATION);
	}

	@Test
	void theVisitThatIsCancelledIsTheOneThatThePatientHeardOfLast() {
		assertThat(whatIsNew(NONE, told(TEN, Status.SENT, 1), told(NOON, Status.PENDING, 0)))
			.contains(new News(Kind.CANCELLATION, null, TEN));
		assertThat(whatIsNew(NONE, told(TEN, Status.SENT, 1), told(NOON, Status.RETRYING, 1)))
			.contains(new News(Kind.CANCELLATION, null, NOON));
		assertThat(whatIsNew(NONE, told(TEN, Status.SENT, 1), told(NOON, Status.RETRYING, 1),
				told(TEN, Status.RETRYING, 1)))
			.contains(new News(Kind.CANCELLATION, null, TEN));
	}

	@Test
	void anUpdateKnowsTheTimeThatThePatientExpectsInstead() {
		assertThat(whatIsNew(NOON, told(TEN, Status.SENT, 1))).contains(new News(Kind.UPDATE, NOON, TEN));
		assertThat(whatIsNew(NOON, told(TEN, Status.SENT, 1), told(NOON, Status.RETRYING, 1)))
			.contains(new News(Kind.UPDATE, NOON, TEN));
		assertThat(whatIsNew(NOON, told(NOON, Status.RETRYING, 1))).contains(new News(Kind.UPDATE, NOON, null));
	}

	/** News in the order in which they were opened, stored in another. */
	private static Optional<News> whatIsNew(@Nullable VisitTime actual, Told... told) {
		List<Communication> stored = IntStream.range(0, told.length)
			.map((i) -> told.length - 1 - i)
			.mapToObj((i) -> told[i].asNumber(i))
			.toList();
		return Expectations.after(stored).newsOf(Optional.ofNullable(actual));
	}

	private static Optional<Kind> news(@Nullable VisitTime actual, Told... told) {
		return whatIsNew(actual, told).map(News::kind);
	}

	private static Told told(@Nullable VisitTime visit, Status status, int attempts) {
		return new Told(visit, status, attempts);
	}

	private static VisitTime at(String start) {
		return new VisitTime(new SiteCode("WH"), Instant.parse(start), Instant.parse(start).plusSeconds(3600));
	}

	private record Told(@Nullable VisitTime visit, Status status, int attempts) {

		Communication asNumber(int sequence) {
			return new Communication(new CommunicationId("c" + sequence), new AppointmentId("a"),
					(this.visit != null) ? Kind.UPDATE : Kind.CANCELLATION, sequence, this.visit, null,
					new Delivery(this.status, this.attempts, null, null, null));
		}

	}

}
