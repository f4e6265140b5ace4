package org.clinicops.referral.referral;

import java.time.Instant;

/** What happens to a referral. Each event carries the attempt that it happened in. */
public sealed interface ReferralEvent {

	ReferralId referral();

	Order order();

	Task task();

	/** A recipient is asked. */
	record Requested(ReferralId referral, Order order, Task task) implements ReferralEvent {
	}

	/** The recipient takes the patient on. */
	record Accepted(ReferralId referral, Order order, Task task, Instant at) implements ReferralEvent {
	}

	/** The recipient does not. */
	record Declined(ReferralId referral, Order order, Task task, DeclineReason reason,
			Instant at) implements ReferralEvent {
	}

}
