package org.clinicops.referral.notification;

import java.time.Instant;
import java.util.List;

import org.clinicops.referral.referral.Notification;
import org.clinicops.referral.referral.Referral;
import org.clinicops.referral.referral.ReferralId;

/** The state of a single notification. */
class OneNotification implements Notifications {

	private Notification now;

	private Runnable onChange = () -> {
	};

	OneNotification(Notification now) {
		this.now = now;
	}

	Notification now() {
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
	public boolean change(Referral referral, Notification from, Notification to) {
		this.onChange.run();
		boolean unchanged = this.now.equals(from);
		this.now = unchanged ? to : this.now;
		return unchanged;
	}

}
