package org.clinicops.referral.referral;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The care pathways that lead to an affiliated surgeon. */
public enum Pathway {

	INJECTION, SURGERY;

	/** Those among the pathways of an intake; the others go elsewhere. */
	static List<Pathway> among(Collection<String> pathways) {
		return Arrays.stream(values()).filter((pathway) -> pathways.contains(pathway.name())).toList();
	}

}
