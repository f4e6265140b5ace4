package org.clinicops.benchmarks.history;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A visit that somebody wants or has.
 *
 * @param room any suitable one if null
 * @param device none, or any, if null
 */
record Visit(String type, String site, String practitioner, @Nullable String room, @Nullable String device,
		String patient, Times times) {

	Visit in(String otherRoom) {
		return new Visit(this.type, this.site, this.practitioner, otherRoom, this.device, this.patient, this.times);
	}

	Visit of(String otherPatient) {
		return new Visit(this.type, this.site, this.practitioner, this.room, this.device, otherPatient, this.times);
	}

	/** Whether it is what was wanted, wherever that left the choice. */
	boolean answers(Visit wanted) {
		return this.type.equals(wanted.type) && this.site.equals(wanted.site)
				&& this.practitioner.equals(wanted.practitioner) && this.patient.equals(wanted.patient)
				&& this.times.start() == wanted.times.start() && (wanted.room == null || wanted.room.equals(this.room));
	}

	/** What it takes for itself, as far as that is settled. */
	List<Use> uses() {
		List<Use> uses = new ArrayList<>();
		uses.add(practitionerUse());
		uses.add(patientUse());
		if (this.room != null) {
			uses.add(roomUse(this.room));
		}
		if (this.device != null) {
			uses.add(new Use("device:" + this.device, this.times.from(), this.times.to()));
		}
		return uses;
	}

	Use practitionerUse() {
		return new Use("practitioner:" + this.practitioner, this.times.from(), this.times.to());
	}

	Use patientUse() {
		return new Use("patient:" + this.patient, this.times.start(), this.times.end());
	}

	Use roomUse(String which) {
		return new Use("room:" + which, this.times.from(), this.times.to());
	}

	/** Someone or something for some minutes. */
	record Use(String resource, long from, long to) {

		boolean overlaps(Use other) {
			return this.from < other.to && other.from < this.to;
		}

		/** Whoever allows it: no patient, and no device, can be in two visits. */
		boolean isForOneOnly() {
			return this.resource.startsWith("patient:") || this.resource.startsWith("device");
		}

	}

}
