package org.clinicops.support.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.support.domain.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.messaging.Message;

/**
 * Handles the events of one topic. A service declares a bean of this for each topic that
 * it consumes; the bean's name is the binding's name.
 * <p>
 * Every event may come more than once: a handler derives the id of what it creates from
 * the event, or makes a change that changes nothing the second time. A type that nobody
 * registered is none of this service's business; a registered type in another version,
 * data that cannot be read, or a {@link Refusal} of what the event asks for is
 * {@linkplain UnprocessableEventException unprocessable}; any other failure is retried,
 * then dead-lettered.
 */
public final class EventHandlers implements Consumer<Message<byte[]>> {

	private static final Logger logger = LoggerFactory.getLogger(EventHandlers.class);

	private final Map<String, Handler<?>> handlers = new HashMap<>();

	private final JsonMapper json;

	private final MeterRegistry meters;

	private final Clock clock;

	EventHandlers(JsonMapper json, MeterRegistry meters, Clock clock) {
		this.json = json;
		this.meters = meters;
		this.clock = clock;
	}

	/**
	 * Registers a handler.
	 * @param type such as {@code clinic.intake.submitted.v1}
	 * @param data a record of the fields that this service reads; a component that is not
	 * nullable has to be there
	 * @throws IllegalStateException if the type has a handler already
	 */
	public <T extends Record> EventHandlers on(String type, Class<T> data, BiConsumer<T, ReceivedEvent> handler) {
		ObjectReader reader = this.json.readerFor(data).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
		if (this.handlers.putIfAbsent(ReceivedEvent.nameOf(type), new Handler<>(type, reader, handler)) != null) {
			throw new IllegalStateException("Two handlers for " + ReceivedEvent.nameOf(type));
		}
		return this;
	}

	@Override
	public void accept(Message<byte[]> message) {
		String type = ReceivedEvent.typeOf(message);
		Handler<?> handler = this.handlers.get(ReceivedEvent.nameOf(type));
		if (handler == null) {
			logger.debug("Not for this service: {}", type);
			return;
		}
		handler.requireVersion(type);
		ReceivedEvent event = ReceivedEvent.of(message.getHeaders());
		new Causation(event.id(), event.traceparent()).during(() -> handler.handle(message.getPayload(), event));
		this.meters.timer("clinic.event.age", "type", type)
			.record(Duration.between(event.time(), this.clock.instant()));
	}

	private record Handler<T extends Record>(String type, ObjectReader reader, BiConsumer<T, ReceivedEvent> action) {

		void requireVersion(String received) {
			if (!this.type.equals(received)) {
				throw new UnprocessableEventException(
						"This service understands " + this.type + ", not " + received + ".");
			}
		}

		void handle(byte[] data, ReceivedEvent event) {
			T read = read(data, event);
			try {
				this.action.accept(read, event);
			}
			catch (Refusal refusal) {
				throw new UnprocessableEventException(event.type() + " " + event.id() + " is refused: " + refusal.code()
						+ ": " + refusal.getMessage());
			}
		}

		private T read(byte[] data, ReceivedEvent event) {
			try {
				T read = this.reader.readValue(data);
				List<String> missing = (read != null) ? Completeness.missing(read) : List.of("everything");
				if (!missing.isEmpty()) {
					throw unreadable(event, "missing: " + String.join(", ", missing));
				}
				return read;
			}
			catch (JacksonException ex) {
				throw unreadable(event, ex.getOriginalMessage());
			}
		}

		private static UnprocessableEventException unreadable(ReceivedEvent event, String why) {
			return new UnprocessableEventException(
					"The data of " + event.type() + " " + event.id() + " cannot be read: " + why);
		}

	}

}
