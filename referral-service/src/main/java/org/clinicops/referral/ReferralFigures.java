package org.clinicops.referral;

import java.util.Locale;

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
	void count(ReferralEvent event) {
		this.meters
			.counter("clinic.referrals", "pathway", event.order().pathway().name(), "event",
					event.getClass().getSimpleName().toLowerCase(Locale.ROOT))
			.increment();
	}

}
