package org.clinicops.scheduling.changes.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.clinicops.scheduling.changes.Change;
import org.clinicops.scheduling.changes.Change.News;
import org.clinicops.scheduling.changes.ChangeLog;
import org.clinicops.scheduling.changes.Changes;
import org.clinicops.scheduling.changes.Place;
import org.clinicops.support.inbox.TopicListener;
import org.clinicops.support.inbox.WholeTopic;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads what this service tells about the book, whichever instance did: once for all who
 * listen here, and once more for each who was away.
 */
@Component
@Order(1)
class BookChanges implements ChangeLog, TopicListener {

	/** Who has missed more loads the book again, which costs less. */
	private static final int MOST_MISSED = 2_000;

	/** As everybody comes back at the same moment after a failure. */
	private final Semaphore atOnce = new Semaphore(4);

	private final Changes changes;

	private final WholeTopic topic;

	private final JsonMapper json;

	BookChanges(Changes changes, WholeTopic ownTopic, JsonMapper json) {
		this.changes = changes;
		this.topic = ownTopic;
		this.json = json;
	}

	@Override
	public void startAt(Map<Integer, Long> end) {
		this.changes.startAt(new Place(end));
	}

	@Override
	public void hear(ConsumerRecord<String, byte[]> told) {
		this.changes.tell(change(told));
	}

	@Override
	public Optional<List<Change>> between(Place from, Place to) {
		this.atOnce.acquireUninterruptibly();
		try {
			return this.topic.between(from.next(), to.next(), MOST_MISSED)
				.map((missed) -> missed.stream().map(this::change).toList());
		}
		finally {
			this.atOnce.release();
		}
	}

	private Change change(ConsumerRecord<String, byte[]> told) {
		return new Change(told.partition(), told.offset(),
				isAboutTheBook(TopicListener.attribute(told, "type")) ? news(told) : null);
	}

	private static boolean isAboutTheBook(String type) {
		return Stream
			.of("clinic.appointment.", "clinic.hold.", "clinic.waitlist.offer-", "clinic.waitlist.entry-ended.")
			.anyMatch(type::startsWith);
	}

	/** The event with its attributes, as CloudEvents has it in one piece of JSON. */
	private @Nullable News news(ConsumerRecord<String, byte[]> told) {
		try {
			JsonNode data = this.json.readTree(told.value());
			ObjectNode event = this.json.createObjectNode();
			Stream.of("specversion", "id", "source", "type", "subject", "time")
				.forEach((attribute) -> event.put(attribute, TopicListener.attribute(told, attribute)));
			event.set("data", data);
			Set<String> sites = Stream
				.of(data.path("site"), data.path("previousSite"), data.path("to").path("site"),
						data.path("offer").path("site"))
				.flatMap((site) -> site.stringValueOpt().stream())
				.collect(Collectors.toUnmodifiableSet());
			return new News(sites, event.toString());
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
