package org.clinicops.support.outbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.DomainEvent;

/**
 * Says how the events of one aggregate look to the rest of the world: their type and
 * data. A service declares one bean of this for each aggregate, in its {@code messaging}
 * package; every event that the aggregate can raise has to be named.
 *
 * @param <E> the sealed type of the aggregate's events
 */
public final class PublishedEvents<E extends DomainEvent> {

	private final Class<? extends Aggregate<E>> aggregate;

	private final Class<E> events;

	private final Map<Class<?>, Publication<E>> publications = new LinkedHashMap<>();

	private PublishedEvents(Class<? extends Aggregate<E>> aggregate, Class<E> events) {
		this.aggregate = aggregate;
		this.events = events;
	}

	public static <E extends DomainEvent> PublishedEvents<E> of(Class<? extends Aggregate<E>> aggregate,
			Class<E> events) {
		return new PublishedEvents<>(aggregate, events);
	}

	/**
	 * Publishes the events of a class.
	 * @param event one of the classes that the aggregate's event type permits
	 * @param type such as {@code clinic.intake.submitted.v1}
	 * @param data makes the published record, whose JSON is the event's data
	 */
	public <T extends E> PublishedEvents<E> publish(Class<T> event, String type, Function<T, ?> data) {
		this.publications.put(event, new Publication<>(type, (e) -> data.apply(event.cast(e))));
		return this;
	}

	Class<? extends Aggregate<E>> aggregate() {
		return this.aggregate;
	}

	Publication<E> of(E event) {
		Publication<E> publication = this.publications.get(event.getClass());
		if (publication == null) {
			throw new IllegalStateException("No publication is declared for " + event.getClass());
		}
		return publication;
	}

	/**
	 * Refuses a mapping with holes.
	 * @throws IllegalStateException naming the event that is not mapped
	 */
	void requireComplete() {
		Arrays.stream(this.events.isSealed() ? this.events.getPermittedSubclasses() : new Class<?>[] { this.events })
			.filter((event) -> !this.publications.containsKey(event))
			.findFirst()
			.ifPresent((event) -> {
				throw new IllegalStateException(this.aggregate.getSimpleName() + " raises " + event.getSimpleName()
						+ ", but nothing says how it is published: add it to the PublishedEvents bean.");
			});
	}

	record Publication<E extends DomainEvent>(String type, Function<E, ?> data) {
	}

}
