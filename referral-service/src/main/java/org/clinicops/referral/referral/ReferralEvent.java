package org.clinicops.referral.referral;

import java.time.Instant;

import org.clinicops.support.domain.DomainEvent;

/** What happens to a referral. Each event carries the attempt that it happened in. */
public sealed interface ReferralEvent extends DomainEvent {

	@Override
	ReferralId id();

	Order order();

	Task task();

	/** A recipient is asked. */
	record Requested(ReferralId id, Order order, Task task, Instant at) implements ReferralEvent {
	}

	/** The recipient takes the patient on. */
	record Accepted(ReferralId id, Order order, Task task, Instant at) implements ReferralEvent {
	}

	/** The recipient does not. */
	record Declined(ReferralId id, Order order, Task task, DeclineReason reason, Instant at) implements ReferralEvent {
	}

}
