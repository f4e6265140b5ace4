package org.clinicops.scheduling.availability;

import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.identity.PatientId;

/** A resource for a time: buffers included, where it has any. */
public record Use(Resource resource, Interval time) {

	public static Use of(PractitionerId practitioner, Interval time) {
		return new Use(new Resource(Resource.Kind.PRACTITIONER, practitioner.value()), time);
	}

	public static Use of(RoomId room, Interval time) {
		return new Use(new Resource(Resource.Kind.ROOM, room.value()), time);
	}

	public static Use of(PatientId patient, Interval time) {
		return new Use(new Resource(Resource.Kind.PATIENT, patient.value()), time);
	}

	/** One claim for each cell of the grid. */
	public Stream<Claim> claims() {
		return Grid.cells(this.time).map((cell) -> Claim.of(this.resource, cell));
	}

}
