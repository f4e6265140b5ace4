package org.clinicops.scheduling.series;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.scheduling.identity.SeriesId;
import org.clinicops.support.domain.IdempotencyKey;

/** The series in the store. */
public interface AllSeries {

	/**
	 * Adds a series.
	 * @return it, or what a command with the same idempotency key has added before
	 */
	Series add(Series series);

	/**
	 * Changes a series; again, on what they left, if somebody else was faster.
	 * @return empty if there is none
	 */
	Optional<Series> change(SeriesId id, Consumer<Series> change);

	/** Removes a series unless it is booked: one of the two, however many try at once. */
	void removeUnlessBooked(SeriesId id);

	Optional<Series> find(SeriesId id);

	/** The series that a command with this key created before. */
	Optional<Series> createdBy(IdempotencyKey key);

	/** Those that somebody has to look after by now. */
	List<SeriesId> due(Instant now);

}
