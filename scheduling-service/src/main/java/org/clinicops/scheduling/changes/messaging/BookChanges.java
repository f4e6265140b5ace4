package org.clinicops.scheduling.changes.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.clinicops.scheduling.changes.Change;
import org.clinicops.scheduling.changes.Change.News;
import org.clinicops.scheduling.changes.ChangeLog;
import org.clinicops.scheduling.changes.Changes;
import org.clinicops.scheduling.changes.Place;
import org.clinicops.support.inbox.WholeTopic;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Reads what this service tells about the book, whichever instance did: once for all who
 * listen here, and once more for each who was away.
 */
@Component
class BookChanges implements ChangeLog, SmartLifecycle {

	/** Who has missed more loads the book again, which costs less. */
	private static final int MOST_MISSED = 2_000;

	/** As everybody comes back at the same moment after a failure. */
	private final Semaphore atOnce = new Semaphore(4);

	private final Changes changes;

	private final WholeTopic topic;

	private final JsonMapper json;

	private @Nullable KafkaMessageListenerContainer<String, byte[]> listening;

	BookChanges(Changes changes, ConsumerFactory<?, ?> consumers, JsonMapper json,
			@Value("${spring.cloud.stream.bindings.events-out-0.destination}") String topic) {
		this.changes = changes;
		this.topic = new WholeTopic(consumers, topic);
		this.json = json;
	}

	@Override
	public void start() {
		Map<Integer, Long> end = this.topic.end();
		this.changes.startAt(new Place(end));
		this.listening = this.topic.follow("changes", end, (told) -> this.changes.tell(change(told)));
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
		return new Change(told.partition(), told.offset(), isAboutTheBook(header(told, "ce_type")) ? news(told) : null);
	}

	private static boolean isAboutTheBook(String type) {
		return Stream.of("clinic.appointment.", "clinic.hold.").anyMatch(type::startsWith);
	}

	/** The event with its attributes, as CloudEvents has it in one piece of JSON. */
	private @Nullable News news(ConsumerRecord<String, byte[]> told) {
		try {
			JsonNode data = this.json.readTree(told.value());
			ObjectNode event = this.json.createObjectNode();
			Stream.of("specversion", "id", "source", "type", "subject", "time")
				.forEach((attribute) -> event.put(attribute, header(told, "ce_" + attribute)));
			event.set("data", data);
			Set<String> sites = Stream.of(data.path("site"), data.path("previousSite"), data.path("to").path("site"))
				.flatMap((site) -> site.stringValueOpt().stream())
				.collect(Collectors.toUnmodifiableSet());
			return new News(sites, event.toString());
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static String header(ConsumerRecord<String, byte[]> told, String name) {
		Header header = told.headers().lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : "";
	}

	@Override
	public void stop() {
		if (this.listening != null) {
			this.listening.stop();
			this.listening = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.listening != null;
	}

	/** After the topics are there, before anybody asks. */
	@Override
	public int getPhase() {
		return 0;
	}

}
