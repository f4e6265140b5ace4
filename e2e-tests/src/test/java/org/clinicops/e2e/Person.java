package org.clinicops.e2e;

import java.util.Locale;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who asks for help, with details that are unlike any word of the product, so
 * that a place where they must not be can be searched for them.
 */
record Person(String givenName, String familyName, String birthDate, String phone, String email) {

	static Person named(String givenName, String familyName) {
		return new Person(givenName, familyName, "1968-03-09", "+1 562 555 0142",
				familyName.toLowerCase(Locale.ROOT) + "@patients.example");
	}

	/** What must never leave intake-service. */
	String[] details() {
		return new String[] { this.givenName, this.familyName, this.birthDate, this.phone, this.email };
	}

	/** The form of this patient with cervical dystonia. */
	ObjectNode asksFor(String... pathways) {
		ObjectNode form = Json.object("""
				{"language": "en", "condition": "CERVICAL_DYSTONIA",
				 "answers": {"headPosture": ["TORTICOLLIS"], "side": "RIGHT", "tremor": true, "painScore": 6,
				  "painAreas": ["NECK", "SHOULDERS"], "onset": "GRADUAL", "course": "WORSENING",
				  "triedTreatments": [{"treatment": "BACLOFEN", "effect": "SOME"}], "anticoagulants": false,
				  "allergies": false, "pregnant": false, "activeInfection": false, "redFlags": []},
				 "preferredSites": ["WH", "OR"], "note": "evenings are hard", "consent": true}""");
		Stream.of(pathways).forEach(form.putArray("pathways")::add);
		form.putObject("patient")
			.put("givenName", this.givenName)
			.put("familyName", this.familyName)
			.put("birthDate", this.birthDate)
			.put("phone", this.phone)
			.put("email", this.email);
		return form;
	}

}
