package org.clinicops.referral.recipient;

import java.util.List;

/** All recipients. */
public interface Recipients {

	/** Those who do the procedure. */
	List<Recipient> doing(Procedure procedure);

	/**
	 * The one with that identifier.
	 * @throws IllegalStateException if there is none, as recipients are never removed
	 */
	Recipient get(RecipientId id);

}
