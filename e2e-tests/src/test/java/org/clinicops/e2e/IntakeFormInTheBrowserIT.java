package org.clinicops.e2e;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The public form, as patients use it. */
@Order(2)
class IntakeFormInTheBrowserIT extends BrowserTest {

	private final Person patient = Person.named("Ottoline", "Brackenbury");

	IntakeFormInTheBrowserIT(Stack stack) {
		super(stack);
	}

	@Override
	Person patient() {
		return this.patient;
	}

	@Test
	void whatWasForgottenIsNamedAndNothingTypedIsLost() {
		Visitor visitor = atDesk();
		visitor.page().navigate(console("/intake"));
		visitor.sees("Ask for a consultation", "intake-en");
		IntakePage form = new IntakePage(visitor.page()).about(this.patient)
			.redFlag("NONE")
			.field("patient.birthDate", "")
			.asksFor(List.of("PHYSICAL_THERAPY"), List.of("NB"));
		form.send();
		assertThat(visitor.page().locator(".notice.refused")).containsText("Date of birth");
		visitor.sees("Ask for a consultation", "intake-en-refused");
		form.field("patient.birthDate", this.patient.birthDate()).send();
		visitor.sees("We have your request", "intake-en-received");
		assertThat(visitor.page().locator("#reference")).containsText("CL-");
	}

	@Test
	void whoReportsARedFlagIsToldToCall911InBothLanguages() {
		Visitor visitor = onPhone("en-US");
		visitor.page().navigate(console("/intake"));
		new IntakePage(visitor.page()).redFlag("NEW_LIMB_WEAKNESS")
			.about(this.patient)
			.asksFor(List.of("PAIN_MANAGEMENT"), List.of())
			.send();
		visitor.sees("Call 911 now", "intake-emergency");
		assertThat(visitor.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
			.containsText("Llame al 911 ahora");
		assertThat(visitor.page().locator("a[href='tel:911']")).isVisible();
	}

}
