package org.clinicops.scheduling.availability;

import java.util.Set;

/** The claims that visits hold. */
public interface Claims {

	/**
	 * Looks up which of these somebody holds. The answer may be old by the time that it
	 * arrives: it serves to offer and to explain, never to decide.
	 */
	Set<Claim> taken(Set<Claim> asked);

}
