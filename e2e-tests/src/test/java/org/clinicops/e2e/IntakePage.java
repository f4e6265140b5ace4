package org.clinicops.e2e;

import java.util.List;

import com.microsoft.playwright.Page;

/** The public form, filled in with a finger or a mouse. */
final class IntakePage {

	private final Page page;

	IntakePage(Page page) {
		this.page = page;
	}

	IntakePage about(Person person) {
		field("patient.givenName", person.givenName());
		field("patient.familyName", person.familyName());
		field("patient.birthDate", person.birthDate());
		field("patient.phone", person.phone());
		field("patient.email", person.email());
		choose("answers.painScore", "6");
		choose("answers.painAreas", "NECK");
		choose("answers.headPosture", "TORTICOLLIS");
		choose("answers.side", "RIGHT");
		choose("answers.tremor", "true");
		return this;
	}

	IntakePage redFlag(String code) {
		return choose("answers.redFlags", code);
	}

	IntakePage asksFor(List<String> pathways, List<String> sites) {
		pathways.forEach((pathway) -> choose("pathways", pathway));
		sites.forEach((site) -> choose("preferredSites", site));
		field("note", "evenings are hard");
		return choose("consent", "true");
	}

	void send() {
		this.page.locator("#intake .actions button").click();
	}

	IntakePage field(String name, String value) {
		this.page.locator("[name='" + name + "']").fill(value);
		return this;
	}

	private IntakePage choose(String name, String value) {
		this.page.locator("[name='" + name + "'][value='" + value + "']").check();
		return this;
	}

}
