package org.clinicops.scheduling.communication;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.clinicops.scheduling.communication.Communication.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a patient may expect of a visit, by what they were told so far. It is more than
 * one thing while nobody can tell whether they got some of it.
 *
 * @param possible a visit at that time, or none; what they may have heard last comes last
 */
record Expectations(Set<Optional<VisitTime>> possible) {

	/** After these news; whoever was told nothing expects nothing. */
	static Expectations after(List<Communication> news) {
		Set<Optional<VisitTime>> possible = new LinkedHashSet<>(Set.of(Optional.empty()));
		news.stream()
			.filter(Communication::mayHaveArrived)
			.sorted(Comparator.comparingInt(Communication::sequence))
			.forEach((told) -> {
				if (told.hasArrived()) {
					possible.clear();
				}
				Optional<VisitTime> visit = Optional.ofNullable(told.visit());
				possible.remove(visit);
				possible.add(visit);
			});
		return new Expectations(possible);
	}

	/** What has to be told; nothing to whoever certainly expects what is so. */
	Optional<News> newsOf(Optional<VisitTime> actual) {
		if (this.possible.equals(Set.of(actual))) {
			return Optional.empty();
		}
		boolean expected = this.possible.stream().anyMatch(Optional::isPresent);
		Optional<VisitTime> wrong = this.possible.stream()
			.filter((time) -> !time.equals(actual))
			.flatMap(Optional::stream)
			.reduce((one, later) -> later);
		return actual.map((visit) -> new News(expected ? Kind.UPDATE : Kind.CONFIRMATION, visit, wrong.orElse(null)))
			.or(() -> wrong.map((time) -> new News(Kind.CANCELLATION, null, time)));
	}

	/**
	 * What has to be told.
	 *
	 * @param visit that takes place, if one does
	 * @param cancelled that the patient expects instead, if any
	 */
	record News(Kind kind, @Nullable VisitTime visit, @Nullable VisitTime cancelled) {

		/** Whether it tells of anything that is still to come. */
		boolean isToCome(Instant now) {
			return Stream.concat(Stream.ofNullable(this.visit), Stream.ofNullable(this.cancelled))
				.anyMatch((time) -> time.start().isAfter(now));
		}

	}

}
