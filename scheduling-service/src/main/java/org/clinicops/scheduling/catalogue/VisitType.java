package org.clinicops.scheduling.catalogue;

import java.time.Duration;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a visit is for (FHIR HealthcareService), and how it is booked.
 *
 * @param minutes that the patient is there, {@value #SHORTEST_MINUTES} at least
 * @param bufferBefore minutes that practitioner, room and device are kept before it
 * @param bufferAfter minutes that practitioner, room and device are kept after it
 * @param step minutes between possible starts, counted from midnight
 * @param leadMinutes that a booking comes before the visit, at least
 * @param horizonDays that a booking comes before the visit, at most
 */
@Document("visit_types")
public record VisitType(@Id VisitTypeCode code, String name, Pathway pathway, int minutes, int bufferBefore,
		int bufferAfter, int step, int leadMinutes, int horizonDays, Needs needs) implements CatalogueEntry {

	/** No visit is shorter: whoever looks for one may look once in so many minutes. */
	public static final int SHORTEST_MINUTES = 10;

	public VisitType {
		if (minutes < SHORTEST_MINUTES || bufferBefore < 0 || bufferAfter < 0 || step < 1 || leadMinutes < 0
				|| horizonDays < 1) {
			throw new IllegalArgumentException("A visit type has a number that makes no sense: " + code);
		}
	}

	@Override
	public String key() {
		return this.code.value();
	}

	public Duration length() {
		return Duration.ofMinutes(this.minutes);
	}

	public Duration before() {
		return Duration.ofMinutes(this.bufferBefore);
	}

	public Duration after() {
		return Duration.ofMinutes(this.bufferAfter);
	}

	public Duration lead() {
		return Duration.ofMinutes(this.leadMinutes);
	}

	public Duration horizon() {
		return Duration.ofDays(this.horizonDays);
	}

	/** Whether a visit may start at that time of the wall clock. */
	public boolean mayStartAt(LocalTime time) {
		return time.toNanoOfDay() % Duration.ofMinutes(this.step).toNanos() == 0;
	}

	/**
	 * The resources that a visit takes beside the patient.
	 *
	 * @param device most visits need none
	 */
	public record Needs(Practitioner.Kind practitioner, Room.Kind room, @Nullable DeviceKind device) {
	}

}
