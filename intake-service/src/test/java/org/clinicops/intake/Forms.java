package org.clinicops.intake;

/** Bodies of {@code POST /api/intakes}. */
final class Forms {

	/** A routine request for physical therapy and an injection. */
	static final String MARIA = """
			{"language":"es","patient":{"givenName":"Maria","familyName":"Lopez","birthDate":"1968-03-09",
			"phone":"+1 562 555 0142","email":"maria@example.org"},"condition":"CERVICAL_DYSTONIA",
			"answers":{"headPosture":["TORTICOLLIS"],"side":"RIGHT","tremor":true,"painScore":6,"painAreas":["NECK"],
			"onset":"GRADUAL","course":"WORSENING","triedTreatments":[{"treatment":"BACLOFEN","effect":"SOME"}],
			"redFlags":[]},"pathways":["PHYSICAL_THERAPY","INJECTION"],"preferredSites":["WH","OR"],
			"note":"evenings are hard","consent":true}""";

	/** The same with new weakness in a limb. */
	static final String EMERGENCY = MARIA.replace("\"redFlags\":[]", "\"redFlags\":[\"NEW_LIMB_WEAKNESS\"]");

	private Forms() {
	}

	/** Maria's form with one part replaced. */
	static String with(String part, String other) {
		if (!MARIA.contains(part)) {
			throw new IllegalArgumentException("The form has no " + part);
		}
		return MARIA.replace(part, other);
	}

}
