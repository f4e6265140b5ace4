package org.clinicops.referral.recipient;

import java.util.List;
import java.util.Optional;

/** All recipients. */
public interface Recipients {

	/** Those who do the procedure. */
	List<Recipient> doing(Procedure procedure);

	Optional<Recipient> find(RecipientId id);

}
