package org.clinicops.scheduling.waitlist;

import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.Identifier;

/**
 * An offer to an entry of the waitlist: it follows from the entry and how many it was
 * made before. Whoever makes the same offer a second time meets the hold of the first.
 */
public record OfferId(String value) implements Identifier {

	static OfferId of(WaitlistEntryId entry, int number) {
		return new OfferId(entry.value() + "-" + number);
	}

	/** Of the visit that is held for it, if it is a new one. */
	AppointmentId visit() {
		return new AppointmentId(this.value);
	}

	/** Under whose name the time is held: nobody else can confirm it or give it back. */
	String owner() {
		return "waitlist:" + this.value;
	}

}
