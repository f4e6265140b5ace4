package org.clinicops.referral.notification;

import java.time.Instant;
import java.util.List;

import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.support.delivery.Delivery;

/** The notifications of all referrals. */
public interface Notifications {

	/** Referrals whose notification is due, the longest due first, a number of them. */
	List<ReferralId> due(Instant now);

	/**
	 * Changes the current task's notification if it still is what it was.
	 * @return false if somebody else has changed it
	 */
	boolean change(Referral referral, Delivery from, Delivery to);

}
