package org.clinicops.scheduling.appointment.messaging;

import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.clinicops.scheduling.appointment.BookReader;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.inbox.TopicListener;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hears what any instance of this service does to the book. What it missed while it was
 * away is in the book. It comes before whoever tells others of a change, so that they
 * find the change here when they look.
 */
@Component
@Order(0)
class OtherInstances implements TopicListener {

	private final BookReader book;

	OtherInstances(BookReader book) {
		this.book = book;
	}

	@Override
	public void startAt(Map<Integer, Long> end) {
		this.book.readUpcoming();
	}

	@Override
	public void hear(ConsumerRecord<String, byte[]> told) {
		String type = TopicListener.attribute(told, "type");
		if (Stream.of("clinic.appointment.", "clinic.hold.").anyMatch(type::startsWith)) {
			this.book.read(new AppointmentId(told.key()), number(TopicListener.attribute(told, "sequence")));
		}
	}

	/** One without a number is taken for the newest. */
	private static long number(String sequence) {
		return sequence.matches("\\d{1,18}") ? Long.parseLong(sequence) : Long.MAX_VALUE;
	}

}
