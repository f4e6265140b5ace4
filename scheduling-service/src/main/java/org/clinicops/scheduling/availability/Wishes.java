package org.clinicops.scheduling.availability;

import java.util.Set;
import java.util.stream.IntStream;

import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * What a patient would like, and can do without: times that meet more of it come first.
 *
 * @param sites any will do if empty
 * @param practitioner whom they know; anybody will do if null
 */
public record Wishes(Set<SiteCode> sites, @Nullable PractitionerId practitioner) {

	/** How many are not met. */
	int unmetBy(Opening opening) {
		int unmet = (this.sites.isEmpty() || this.sites.contains(opening.site().code())) ? 0 : 1;
		return (this.practitioner == null || this.practitioner.equals(opening.practitioner().id())) ? unmet : unmet + 1;
	}

	/** From none unmet to all. */
	IntStream ranks() {
		return IntStream.rangeClosed(0, (this.sites.isEmpty() ? 0 : 1) + ((this.practitioner != null) ? 1 : 0));
	}

}
