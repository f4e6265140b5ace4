package org.clinicops.scheduling.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** The care pathways whose visits the clinic books itself; the others are referred. */
public enum Pathway {

	PHYSICAL_THERAPY, PAIN_MANAGEMENT;

	/** The pathway of that name, if it is booked here. */
	public static Optional<Pathway> named(String name) {
		return Arrays.stream(values()).filter((pathway) -> pathway.name().equals(name)).findFirst();
	}

}
