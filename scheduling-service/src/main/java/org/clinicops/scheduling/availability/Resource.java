package org.clinicops.scheduling.availability;

import org.clinicops.support.domain.Codes;

/** Someone or something that can be in one visit at a time. */
record Resource(Kind kind, String id) {

	@Override
	public String toString() {
		return this.kind.code() + ":" + this.id;
	}

	/** What visits compete for. */
	enum Kind {

		PRACTITIONER, ROOM, DEVICE, PATIENT;

		/**
		 * Whether somebody may be let in beside another. Nobody can be in two visits, and
		 * no machine serves two patients.
		 */
		boolean hasSecondSeat() {
			return this == PRACTITIONER || this == ROOM;
		}

		String code() {
			return Codes.kebab(this);
		}

	}

}
