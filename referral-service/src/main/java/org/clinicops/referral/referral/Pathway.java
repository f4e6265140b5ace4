package org.clinicops.referral.referral;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The care pathways that lead to an affiliated surgeon. */
public enum Pathway {

	INJECTION, SURGERY;

	/** Those among the pathways of an intake; the others go elsewhere. */
	static List<Pathway> among(Collection<String> pathways) {
		return Arrays.stream(values()).filter((pathway) -> pathways.contains(pathway.name())).toList();
	}

	String inKebabCase() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
