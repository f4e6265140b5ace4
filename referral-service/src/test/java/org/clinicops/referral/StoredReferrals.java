package org.clinicops.referral;

import java.time.Clock;
import java.util.UUID;

import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.referral.referral.Referrals;
import org.clinicops.referral.referral.TuesdayReferrals;

/** Referrals to Dr. Okafor, stored without an event that asks for them. */
public final class StoredReferrals {

	private final Referrals referrals;

	private final Clock clock;

	StoredReferrals(Referrals referrals, Clock clock) {
		this.referrals = referrals;
		this.clock = clock;
	}

	/** Stores a new one. */
	public Referral refer() {
		Referral referral = TuesdayReferrals.requested("intake-" + UUID.randomUUID(), this.clock.instant());
		this.referrals.insertIfAbsent(referral);
		return referral;
	}

	/** What is stored of it now. */
	public Referral now(ReferralId id) {
		return this.referrals.find(id).orElseThrow();
	}

}
