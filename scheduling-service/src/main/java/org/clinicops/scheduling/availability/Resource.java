package org.clinicops.scheduling.availability;

import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Codes;

/** Someone or something that can be in one visit at a time. */
record Resource(Kind kind, String id) {

	static Resource of(Practitioner practitioner) {
		return new Resource(Kind.PRACTITIONER, practitioner.id().value());
	}

	static Resource of(Room room) {
		return new Resource(Kind.ROOM, room.id().value());
	}

	static Resource of(PatientId patient) {
		return new Resource(Kind.PATIENT, patient.value());
	}

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
