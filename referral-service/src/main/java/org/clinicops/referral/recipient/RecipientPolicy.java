package org.clinicops.referral.recipient;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * Which surgeon a referral goes to: one who does the procedure. Among several, each is
 * given a number that depends on the referral and the surgeon alone, and the highest wins
 * (rendezvous hashing): referrals spread evenly, the same referral always goes to the
 * same surgeon, and a surgeon more or fewer leaves the choice among the others as it was.
 */
public final class RecipientPolicy {

	private RecipientPolicy() {
	}

	/**
	 * The surgeon for a referral.
	 * @param referral what the choice is for, as a stable text
	 * @return nobody if nobody does the procedure
	 */
	public static Optional<Recipient> choose(String referral, Procedure procedure, Collection<Recipient> recipients) {
		return recipients.stream()
			.filter((recipient) -> recipient.procedures().contains(procedure))
			.max(Comparator.comparing((Recipient recipient) -> lot(referral, recipient))
				.thenComparing((recipient) -> recipient.id().value()));
	}

	private static UUID lot(String referral, Recipient recipient) {
		return UUID.nameUUIDFromBytes((referral + "/" + recipient.id().value()).getBytes(StandardCharsets.UTF_8));
	}

}
