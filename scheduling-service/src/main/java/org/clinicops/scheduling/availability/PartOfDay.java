package org.clinicops.scheduling.availability;

import java.time.LocalTime;

/** When in the day a visit begins, by the clock on the wall of the site. */
public enum PartOfDay {

	/** Before noon. */
	MORNING(LocalTime.MIN, LocalTime.NOON),
	/** From noon, before five. */
	AFTERNOON(LocalTime.NOON, LocalTime.of(17, 0)),
	/** From five. */
	EVENING(LocalTime.of(17, 0), LocalTime.MAX);

	private final LocalTime from;

	private final LocalTime before;

	PartOfDay(LocalTime from, LocalTime before) {
		this.from = from;
		this.before = before;
	}

	/** The one that a visit is in that begins then. */
	public static PartOfDay of(LocalTime time) {
		return time.isBefore(MORNING.before) ? MORNING : time.isBefore(AFTERNOON.before) ? AFTERNOON : EVENING;
	}

	/** Whether a visit that begins then is in it. */
	public boolean has(LocalTime time) {
		return !time.isBefore(this.from) && time.isBefore(this.before);
	}

}
