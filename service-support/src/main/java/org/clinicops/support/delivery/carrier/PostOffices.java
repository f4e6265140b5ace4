package org.clinicops.support.delivery.carrier;

import java.util.List;
import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.support.delivery.Channel;
import org.clinicops.support.delivery.Message;
import org.clinicops.support.delivery.PostOffice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each message to whoever carries its kind. Counts
 * {@code clinic.mails{channel,outcome}}.
 */
class PostOffices implements PostOffice {

	private static final Logger logger = LoggerFactory.getLogger(PostOffices.class);

	private final List<PostOffice> all;

	private final MeterRegistry meters;

	PostOffices(List<PostOffice> all, MeterRegistry meters) {
		this.all = all;
		this.meters = meters;
	}

	@Override
	public boolean takes(Channel channel) {
		return this.all.stream().anyMatch((office) -> office.takes(channel));
	}

	@Override
	public void post(Message message) {
		try {
			forChannel(message.channel()).post(message);
			count(message, "sent");
		}
		catch (NotAcceptedException ex) {
			count(message, "failed");
			logger.warn("The message about {} was not accepted: {}", message.id(), ex.code());
			throw ex;
		}
	}

	private PostOffice forChannel(Channel channel) {
		return this.all.stream()
			.filter((office) -> office.takes(channel))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Nobody carries " + channel));
	}

	private void count(Message message, String outcome) {
		String channel = message.channel().name().toLowerCase(Locale.ROOT);
		this.meters.counter("clinic.mails", "channel", channel, "outcome", outcome).increment();
	}

}
