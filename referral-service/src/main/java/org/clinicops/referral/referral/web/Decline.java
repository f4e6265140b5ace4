package org.clinicops.referral.referral.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.clinicops.referral.referral.DeclineReason;
import org.jspecify.annotations.Nullable;

/**
 * The body of a decline.
 *
 * @param note for the coordinator, up to 2,000 characters
 */
record Decline(@NotNull DeclineReason reason, @Nullable @Size(max = 2000) String note) {

	/** Says nothing: this may end up in a log. */
	@Override
	public String toString() {
		return "Decline";
	}

}
