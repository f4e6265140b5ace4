package org.clinicops.scheduling.appointment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.fail;

/**
 * What a book never has, told by its visits, whatever they claim: nobody and nothing is
 * in two visits at a time, unless one was let in beside the other, and no request has two
 * visits.
 */
final class NoDoubleBooking {

	private NoDoubleBooking() {
	}

	static void assertIn(List<Appointment> book) {
		List<Appointment> taking = book.stream().filter((appointment) -> !appointment.claims().isEmpty()).toList();
		for (int i = 0; i < taking.size(); i++) {
			for (int j = 0; j < i; j++) {
				assertBothCanBe(taking.get(i), taking.get(j));
			}
		}
	}

	private static void assertBothCanBe(Appointment one, Appointment other) {
		if (one.origin() != null && one.origin().equals(other.origin())) {
			fail("%s is answered twice", one.origin());
		}
		times(one).forEach((time) -> times(other).filter((another) -> time.collidesWith(another)).forEach((another) -> {
			fail("%s is at the same time as %s", time, another);
		}));
	}

	private static Stream<Time> times(Appointment appointment) {
		Kept move = appointment.move();
		Time own = new Time(appointment, appointment.visit(), appointment.overbooking() != null);
		return (move != null) ? Stream.of(own, new Time(appointment, move.visit(), false)) : Stream.of(own);
	}

	private record Time(Appointment appointment, BookedVisit visit, boolean overbooked) {

		private boolean collidesWith(Time other) {
			BookedVisit theirs = other.visit;
			boolean samePatient = this.appointment.patientId().equals(other.appointment.patientId());
			if (samePatient && this.visit.start().isBefore(theirs.end()) && theirs.start().isBefore(this.visit.end())) {
				return true;
			}
			if (!this.visit.occupied().overlaps(theirs.occupied())) {
				return false;
			}
			boolean sameDevice = this.visit.device() != null && Objects.equals(this.visit.device(), theirs.device());
			boolean samePlace = this.visit.practitioner().equals(theirs.practitioner())
					|| this.visit.room().equals(theirs.room());
			return sameDevice || (samePlace && this.overbooked == other.overbooked);
		}

	}

}
