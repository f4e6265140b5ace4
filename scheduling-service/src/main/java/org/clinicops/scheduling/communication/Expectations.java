package org.clinicops.scheduling.communication;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
		Optional<VisitTime> expected = this.possible.stream().flatMap(Optional::stream).reduce((one, later) -> later);
		return actual.map((visit) -> new News(expected.isPresent() ? Kind.UPDATE : Kind.CONFIRMATION, visit))
			.or(() -> expected.map((visit) -> new News(Kind.CANCELLATION, visit)));
	}

	/**
	 * What has to be told.
	 *
	 * @param about the visit that takes place, or the one that the patient expects if
	 * none does
	 */
	record News(Kind kind, VisitTime about) {

		@Nullable VisitTime visit() {
			return (this.kind != Kind.CANCELLATION) ? this.about : null;
		}

		@Nullable VisitTime cancelled() {
			return (this.kind == Kind.CANCELLATION) ? this.about : null;
		}

	}

}
