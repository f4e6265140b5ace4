package org.clinicops.referral.notification;

import java.time.Instant;
import java.util.List;

import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.support.delivery.Delivery;

/** The state of a single notification. */
class OneNotification implements Notifications {

	private Delivery now;

	private Runnable onChange = () -> {
	};

	OneNotification(Delivery now) {
		this.now = now;
	}

	Delivery now() {
		return this.now;
	}

	/** Somebody else claims it, unnoticed so far. */
	void changesMeanwhile() {
		this.now = this.now.claimed(Instant.MAX);
	}

	/** Happens at the same moment as each change. */
	void onChange(Runnable event) {
		this.onChange = event;
	}

	@Override
	public List<ReferralId> due(Instant now) {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean change(Referral referral, Delivery from, Delivery to) {
		this.onChange.run();
		boolean unchanged = this.now.equals(from);
		this.now = unchanged ? to : this.now;
		return unchanged;
	}

}
