package org.clinicops.scheduling.availability;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.DeviceId;
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

	public static Use of(DeviceId device, Interval time) {
		return new Use(new Resource(Resource.Kind.DEVICE, device.value()), time);
	}

	public static Use of(PatientId patient, Interval time) {
		return new Use(new Resource(Resource.Kind.PATIENT, patient.value()), time);
	}

	/** One claim for each cell of the grid; in the first seat if there is no other. */
	public Stream<Claim> claims(Seat seat) {
		return claims(seat, cells().stream());
	}

	private Stream<Claim> claims(Seat seat, LongStream cells) {
		Seat taken = this.resource.kind().hasSecondSeat() ? seat : Seat.FIRST;
		return cells.mapToObj((cell) -> Claim.of(this.resource, taken, cell));
	}

	/** The cells of the grid for which the resource is taken. */
	Cells cells() {
		return Cells.touchedBy(this.time);
	}

	/** The claims of all seats. */
	public Stream<Claim> claims() {
		return Arrays.stream(Seat.values()).flatMap(this::claims).distinct();
	}

	/**
	 * Some of the claims of all seats: one of them is taken, if any is, by whoever takes
	 * a resource for at least that many cells.
	 */
	Stream<Claim> probes(int run) {
		return Arrays.stream(Seat.values()).flatMap((seat) -> claims(seat, cells().probes(run))).distinct();
	}

}
