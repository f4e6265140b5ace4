package org.clinicops.scheduling.communication;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.clinicops.scheduling.communication.Communication.Kind;

/**
 * What a patient may expect of a visit, by what they were told so far. It is more than
 * one thing while nobody can tell whether they got some of it.
 *
 * @param possible a visit at that time, or none
 */
record Expectations(Set<Optional<VisitTime>> possible) {

	/** After these news; whoever was told nothing expects nothing. */
	static Expectations after(List<Communication> news) {
		Set<Optional<VisitTime>> possible = new HashSet<>(Set.of(Optional.empty()));
		news.stream()
			.filter(Communication::mayHaveArrived)
			.sorted(Comparator.comparingInt(Communication::sequence))
			.forEach((told) -> {
				if (told.hasArrived()) {
					possible.clear();
				}
				possible.add(Optional.ofNullable(told.visit()));
			});
		return new Expectations(Set.copyOf(possible));
	}

	/** What has to be told; nothing to whoever certainly expects what is so. */
	Optional<Kind> newsOf(Optional<VisitTime> actual) {
		if (this.possible.equals(Set.of(actual))) {
			return Optional.empty();
		}
		if (actual.isEmpty()) {
			return Optional.of(Kind.CANCELLATION);
		}
		boolean expectsAnother = this.possible.stream().anyMatch(Optional::isPresent);
		return Optional.of(expectsAnother ? Kind.UPDATE : Kind.CONFIRMATION);
	}

}
