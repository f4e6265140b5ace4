package org.clinicops.scheduling.waitlist;

import org.clinicops.support.domain.Identifier;

/** An entry of the waitlist. */
public record WaitlistEntryId(String value) implements Identifier {
}
