package org.clinicops.console.desk;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

import org.clinicops.console.services.SchedulingService.FreeTime;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A free time as the value of the button that books it. */
record Slot(OffsetDateTime start, String site, String practitionerId) {

	static Slot of(FreeTime time) {
		return new Slot(time.start(), time.site(), time.practitionerId());
	}

	/**
	 * Reads the value of such a button.
	 * @throws ResponseStatusException 400, if it is not the value of such a button
	 */
	static Slot parse(String value) {
		String[] parts = value.split(" ", 3);
		try {
			return new Slot(OffsetDateTime.parse(parts[0]), parts[1], parts[2]);
		}
		catch (DateTimeException | ArrayIndexOutOfBoundsException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	@Override
	public String toString() {
		return this.start + " " + this.site + " " + this.practitionerId;
	}

}
