package org.clinicops.scheduling.availability;

import java.time.Instant;
import java.util.Set;

/** The claims that visits hold. */
public interface Claims {

	/**
	 * Looks up which of these somebody has. The answer may be old by the time that it
	 * arrives: it serves to offer and to explain, never to decide. What a hold that has
	 * expired still claims is as good as free.
	 */
	Set<Claim> taken(Set<Claim> asked, Instant now);

}
