package org.clinicops.support.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Hears of everything in the service's own topic, whichever instance has told it. */
public interface TopicListener {

	/**
	 * Comes first, and again whenever the service starts to listen anew.
	 * @param end the place from which on everything will be heard
	 */
	void startAt(Map<Integer, Long> end);

	/**
	 * One record after the other. One that fails comes again until it does not, to those
	 * too who have heard it before.
	 */
	void hear(ConsumerRecord<String, byte[]> told);

	/**
	 * An attribute of an event (CloudEvents 1.0).
	 * @param name such as {@code type}
	 * @return empty if it has none of that name
	 */
	static String attribute(ConsumerRecord<?, ?> told, String name) {
		Header header = told.headers().lastHeader("ce_" + name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : "";
	}

}
