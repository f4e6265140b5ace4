package org.clinicops.referral;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.referral.referral.ReferralEvent;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts {@code clinic.referrals{pathway,event}}. */
@Component
class ReferralFigures {

	private final MeterRegistry meters;

	ReferralFigures(MeterRegistry meters) {
		this.meters = meters;
	}

	@EventListener
	void count(ReferralEvent.Requested event) {
		count(event, "requested");
	}

	@EventListener
	void count(ReferralEvent.Accepted event) {
		count(event, "accepted");
	}

	@EventListener
	void count(ReferralEvent.Declined event) {
		count(event, "declined");
	}

	private void count(ReferralEvent event, String name) {
		this.meters.counter("clinic.referrals", "pathway", event.order().pathway().name(), "event", name).increment();
	}

}
