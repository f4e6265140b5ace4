package org.clinicops.scheduling.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The care pathways whose visits the clinic books itself; the others are referred. */
public enum Pathway {

	PHYSICAL_THERAPY, PAIN_MANAGEMENT;

	/** Those among the pathways of an intake; the others go elsewhere. */
	public static List<Pathway> among(Collection<String> pathways) {
		return Arrays.stream(values()).filter((pathway) -> pathways.contains(pathway.name())).toList();
	}

}
