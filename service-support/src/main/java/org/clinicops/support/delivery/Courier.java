package org.clinicops.support.delivery;

import java.time.Clock;
import java.time.Duration;

import org.clinicops.support.delivery.Consignment.NoAddressException;
import org.clinicops.support.delivery.PostOffice.NotAcceptedException;

/**
 * Makes attempts at delivering. An attempt first claims the delivery, which only one of
 * several threads and instances can, then posts the message, then notes the outcome. If
 * it dies in between, its lease ends and the next attempt posts the same message, under
 * the same id, again: rather twice than never.
 */
public final class Courier {

	private final PostOffice postOffice;

	private final Terms terms;

	private final Clock clock;

	public Courier(PostOffice postOffice, Terms terms, Clock clock) {
		this.postOffice = postOffice;
		this.terms = terms;
		this.clock = clock;
	}

	/** Whether messages can go this way. */
	public boolean takes(Channel channel) {
		return this.postOffice.takes(channel);
	}

	/** Makes an attempt, if one is due. */
	public void attempt(Delivery delivery, Consignment consignment) {
		if (!delivery.isDue(this.clock.instant())) {
			return;
		}
		Delivery claimed = delivery.claimed(this.clock.instant().plus(this.terms.lease()));
		if (consignment.change(delivery, claimed)) {
			consignment.change(claimed, outcome(claimed, consignment));
		}
	}

	/** The message is made after the claim: what it is about may have changed since. */
	private Delivery outcome(Delivery claimed, Consignment consignment) {
		try {
			return consignment.message().map((message) -> post(message, claimed)).orElseGet(claimed::notNeeded);
		}
		catch (NoAddressException ex) {
			return claimed.withoutAddress();
		}
		catch (NotAcceptedException ex) {
			Duration pause = this.terms.retries().pauseAfter(claimed.attempts());
			return claimed.failed(ex.code(), this.clock.instant().plus(pause));
		}
	}

	private Delivery post(Message message, Delivery claimed) {
		this.postOffice.post(message);
		return claimed.sent(this.clock.instant());
	}

	/**
	 * What the courier is set to.
	 *
	 * @param lease how long an attempt has before another may begin; longer than one can
	 * take
	 */
	public record Terms(Duration lease, RetrySchedule retries) {
	}

}
