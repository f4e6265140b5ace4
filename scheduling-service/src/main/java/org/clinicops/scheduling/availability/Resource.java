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

		PRACTITIONER, ROOM, PATIENT;

		String code() {
			return Codes.kebab(this);
		}

	}

}
