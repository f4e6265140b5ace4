package org.clinicops.intake.submission;

import java.time.Instant;
import java.util.List;

import org.clinicops.intake.submission.CarePathway.Report;
import org.clinicops.intake.submission.CarePathway.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CarePathwayTest {

	private static final Instant NOON = Instant.parse("2026-11-24T20:00:00Z");

	private final CarePathway requested = CarePathway.requested(Pathway.INJECTION, NOON);

	private final Report opened = report(Status.OPEN, 1);

	private final Report declined = report(Status.REFERRAL_DECLINED, 5);

	private final Report accepted = report(Status.REFERRAL_ACCEPTED, 9);

	@Test
	void theReportThatHappenedLastCountsInWhateverOrderTheyCome() {
		List<List<Report>> orders = List.of(List.of(this.opened, this.declined, this.accepted),
				List.of(this.accepted, this.declined, this.opened), List.of(this.declined, this.accepted, this.opened),
				List.of(this.accepted, this.opened, this.declined));

		assertThat(orders).allSatisfy((order) -> assertThat(after(order).status()).isEqualTo(Status.REFERRAL_ACCEPTED));
	}

	@Test
	void theSameReportTwiceChangesNothing() {
		CarePathway once = this.requested.after(this.declined);

		assertThat(once.after(this.declined)).isEqualTo(once);
	}

	@Test
	void aClockBehindOursDoesNotHideThatThePathwayIsOpen() {
		assertThat(this.requested.after(report(Status.OPEN, -3)).status()).isEqualTo(Status.OPEN);
	}

	@Test
	void theRecipientIsKeptWhenALaterReportNamesNone() {
		CarePathway known = this.requested.after(new Report(Pathway.INJECTION, Status.OPEN, NOON, "surgeon-1"));

		assertThat(known.after(this.accepted).recipient()).isEqualTo("surgeon-1");
	}

	private CarePathway after(List<Report> reports) {
		CarePathway pathway = this.requested;
		for (Report report : reports) {
			pathway = pathway.after(report);
		}
		return pathway;
	}

	private static Report report(Status status, int minutes) {
		return new Report(Pathway.INJECTION, status, NOON.plusSeconds(60L * minutes), null);
	}

}
