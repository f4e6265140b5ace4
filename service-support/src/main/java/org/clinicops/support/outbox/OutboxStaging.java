package org.clinicops.support.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.DomainEvent;
import org.clinicops.support.domain.PendingEvent;
import org.clinicops.support.inbox.Causation;

import org.springframework.data.mongodb.core.mapping.event.BeforeConvertCallback;

/**
 * Turns the events that an aggregate raised into the outbox inside its document, as it is
 * about to be written: the one place where events become stored.
 */
class OutboxStaging implements BeforeConvertCallback<Aggregate<?>> {

	private final Map<Class<?>, PublishedEvents<?>> published;

	private final JsonMapper json;

	OutboxStaging(List<PublishedEvents<?>> published, JsonMapper json) {
		published.forEach(PublishedEvents::requireComplete);
		this.published = published.stream().collect(Collectors.toMap(PublishedEvents::aggregate, Function.identity()));
		this.json = json;
	}

	@Override
	public Aggregate<?> onBeforeConvert(Aggregate<?> aggregate, String collection) {
		stage(aggregate);
		return aggregate;
	}

	@SuppressWarnings("unchecked")
	private <E extends DomainEvent> void stage(Aggregate<E> aggregate) {
		PublishedEvents<E> events = (PublishedEvents<E>) this.published.get(aggregate.getClass());
		if (events == null) {
			throw new IllegalStateException("No PublishedEvents bean for " + aggregate.getClass());
		}
		aggregate.stageEvents((event, sequence) -> pending(events.of(event), event, sequence));
	}

	private <E extends DomainEvent> PendingEvent pending(PublishedEvents.Publication<E> publication, E event,
			long sequence) {
		Causation cause = Causation.current();
		return new PendingEvent(UUID.randomUUID().toString(), publication.type(), sequence, event.at(), cause.eventId(),
				cause.traceparent(), this.json.writeValueAsString(publication.data().apply(event)));
	}

}
