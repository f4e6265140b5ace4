package org.clinicops.support.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;

/**
 * The document that is written as a whole: the unit of consistency. What it raises is
 * stored inside itself by the same write (see the {@code outbox} package) and leaves from
 * there, so a change is never visible without its events nor an event without its change.
 *
 * @param <E> the sealed type of the events that this aggregate raises
 */
public abstract class Aggregate<E extends DomainEvent> {

	/** Spring Data counts the writes; one based on an older count is refused. */
	@Version
	private @Nullable Long version;

	/** Counts the events ever raised; numbers them per aggregate. */
	private long eventCount;

	/** Raised and stored, perhaps not published yet; oldest first. */
	private @Nullable List<PendingEvent> outbox;

	/** Of the command that created this, if it gave a key. */
	private @Nullable IdempotencyKey idempotency;

	@Transient
	private final transient List<E> unsaved = new ArrayList<>();

	/**
	 * How many of the unsaved events are in the outbox already; a write may be tried
	 * again.
	 */
	@Transient
	private transient int staged;

	/** How often this was written; null before the first time. */
	public @Nullable Long version() {
		return this.version;
	}

	/**
	 * Checks that nobody has changed this since the caller saw it.
	 * @param seen the version that the caller saw; null if they do not say
	 * @throws Refusal {@code changed-meanwhile} if somebody has
	 */
	public void requireVersion(@Nullable Long seen) {
		if (seen != null && !seen.equals(this.version)) {
			throw Refusal.stale();
		}
	}

	/** How many events were ever raised: the number of the last one that is stored. */
	public long eventCount() {
		return this.eventCount;
	}

	/** The key under which this aggregate's events are ordered. */
	public abstract String aggregateId();

	/** States a fact; it is stored when the aggregate is, and published after that. */
	protected void raise(E event) {
		this.unsaved.add(event);
	}

	/** The events raised since this aggregate was loaded or last saved. */
	public List<E> unsavedEvents() {
		return List.copyOf(this.unsaved);
	}

	/** What is stored but perhaps not published yet, oldest first. */
	public List<PendingEvent> outbox() {
		return Objects.requireNonNullElse(this.outbox, List.of());
	}

	/**
	 * Puts the raised events, numbered, into the outbox. Called as the aggregate is about
	 * to be written.
	 * @param staging makes the stored form of an event from the event and its number
	 */
	public void stageEvents(Staging<E> staging) {
		List<PendingEvent> pending = new ArrayList<>(outbox());
		for (E event : this.unsaved.subList(this.staged, this.unsaved.size())) {
			pending.add(staging.stage(event, ++this.eventCount));
		}
		this.staged = this.unsaved.size();
		this.outbox = pending.isEmpty() ? null : List.copyOf(pending);
	}

	/**
	 * Notes that the write has been acknowledged.
	 * @return the events that it made facts
	 */
	public List<E> eventsSaved() {
		List<E> saved = unsavedEvents();
		this.unsaved.clear();
		this.staged = 0;
		return saved;
	}

	/** Marks this as the result of a command, so that the same command finds it again. */
	protected void createdBy(@Nullable IdempotencyKey key) {
		this.idempotency = key;
	}

	/** The key of the command that created this, if it gave one. */
	public @Nullable IdempotencyKey idempotency() {
		return this.idempotency;
	}

	/** Makes the stored form of an event. */
	@FunctionalInterface
	public interface Staging<E extends DomainEvent> {

		PendingEvent stage(E event, long sequence);

	}

}
