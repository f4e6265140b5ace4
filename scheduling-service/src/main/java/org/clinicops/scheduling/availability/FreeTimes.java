package org.clinicops.scheduling.availability;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.identity.PatientId;
import org.jspecify.annotations.Nullable;

/** Finds the visits that a day still has room for. */
final class FreeTimes {

	private FreeTimes() {
	}

	/**
	 * One visit for each practitioner and possible start, in the first room and with the
	 * first device that are free.
	 */
	static Stream<Visit> on(DayPlan plan, VisitType type, @Nullable PatientId patient, Occupancy occupancy,
			Instant now) {
		return plan.shiftsFor(type)
			.flatMap((shift) -> Grid.cells(shift.time())
				.filter((start) -> type.mayStartAt(start.atZone(plan.site().zone()).toLocalTime()))
				.flatMap((start) -> firstFree(shift, start, plan, type, patient, occupancy, now).stream()));
	}

	private static Optional<Visit> firstFree(Shift shift, Instant start, DayPlan plan, VisitType type,
			@Nullable PatientId patient, Occupancy occupancy, Instant now) {
		return plan.roomsFor(type)
			.stream()
			.map((Room room) -> new Visit(type, plan.site(), shift.practitioner(), room, start, patient))
			.flatMap(plan::withDevices)
			.filter((visit) -> Decision.on(visit, plan, occupancy, now).isBookable())
			.findFirst();
	}

}
