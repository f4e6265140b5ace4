package org.clinicops.scheduling.changes;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

/**
 * Tells every change, as this instance hears of it, to whoever listens now. None may keep
 * the others waiting.
 */
@Component
public class Changes {

	private final Set<Consumer<Change>> listeners = new LinkedHashSet<>();

	private Place place = Place.BEGINNING;

	/** Where the first change will be told from. */
	public synchronized void startAt(Place beginning) {
		this.place = beginning;
	}

	public synchronized void tell(Change change) {
		this.place = this.place.and(change);
		this.listeners.forEach((listener) -> listener.accept(change));
	}

	/**
	 * Listens from now on.
	 * @param listener returns at once
	 * @return the place after which everything is told to the listener
	 */
	public synchronized Place join(Consumer<Change> listener) {
		this.listeners.add(listener);
		return this.place;
	}

	public synchronized void leave(Consumer<Change> listener) {
		this.listeners.remove(listener);
	}

}
