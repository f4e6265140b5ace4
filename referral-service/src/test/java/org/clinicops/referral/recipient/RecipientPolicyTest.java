package org.clinicops.referral.recipient;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.referral.recipient.Surgeons.BOTULINUM_TOXIN;
import static org.clinicops.referral.recipient.Surgeons.CASTELLANO;
import static org.clinicops.referral.recipient.Surgeons.LINDQVIST;
import static org.clinicops.referral.recipient.Surgeons.OKAFOR;

class RecipientPolicyTest {

	@Property
	void onlyOneWhoDoesTheProcedureIsChosen(@ForAll String referral) {
		assertThat(RecipientPolicy.choose(referral, BOTULINUM_TOXIN, Surgeons.ALL)).get().isIn(CASTELLANO, OKAFOR);
	}

	@Property
	void theSameReferralComesToTheSameSurgeonInWhateverOrderTheyAreListed(@ForAll String referral) {
		assertThat(RecipientPolicy.choose(referral, BOTULINUM_TOXIN, List.of(CASTELLANO, LINDQVIST, OKAFOR)))
			.isEqualTo(RecipientPolicy.choose(referral, BOTULINUM_TOXIN, List.of(OKAFOR, CASTELLANO)));
	}

	@Test
	void nobodyIsChosenWhereNobodyDoesTheProcedure() {
		assertThat(RecipientPolicy.choose("r", BOTULINUM_TOXIN, List.of(LINDQVIST))).isEmpty();
	}

	@Test
	void referralsSpreadEvenly() {
		Map<Recipient, Long> counts = IntStream.range(0, 10_000)
			.mapToObj((i) -> RecipientPolicy.choose("referral-" + i, BOTULINUM_TOXIN, Surgeons.ALL))
			.collect(Collectors.groupingBy((chosen) -> chosen.orElseThrow(), Collectors.counting()));

		assertThat(counts.values()).allSatisfy((count) -> assertThat(count).isBetween(4_700L, 5_300L));
	}

}
