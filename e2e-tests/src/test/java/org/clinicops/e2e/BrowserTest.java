package org.clinicops.e2e;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tests in a browser share: people at browsers of their own, and what holds whatever
 * they do: no address says anything about a patient, and the browser finds nothing wrong.
 */
@ExtendWith(StackExtension.class)
abstract class BrowserTest {

	private static Chromium chromium;

	private final List<Visitor> visitors = new ArrayList<>();

	private final Stack stack;

	BrowserTest(Stack stack) {
		this.stack = stack;
	}

	@BeforeAll
	static void openBrowser() {
		chromium = new Chromium();
	}

	@AfterAll
	static void closeBrowser() {
		chromium.close();
	}

	abstract Person patient();

	Visitor onPhone(String language) {
		return visitor(new NewContextOptions().setLocale(language)
			.setViewportSize(390, 844)
			.setIsMobile(true)
			.setHasTouch(true));
	}

	Visitor atDesk() {
		return visitor(new NewContextOptions().setLocale("en-US").setViewportSize(1280, 900));
	}

	private Visitor visitor(NewContextOptions options) {
		Visitor visitor = chromium.visitor(options);
		this.visitors.add(visitor);
		return visitor;
	}

	String console(String path) {
		return this.stack.url(Part.CONSOLE, path);
	}

	/** Fills in the sign-in page and sends it, by keyboard. */
	void signIn(Visitor visitor, String user) {
		visitor.sees("Sign in", "sign-in");
		visitor.tabTo("#username");
		visitor.type(user);
		visitor.press("Tab");
		visitor.type(this.stack.secret("CLINIC_DEMO_PASSWORD"));
		visitor.press("Enter");
	}

	@AfterEach
	void addressesAreDiscreetAndTheBrowserIsContent() {
		assertThat(this.visitors).allSatisfy((visitor) -> {
			assertThat(visitor.addresses()).isNotEmpty()
				.map((address) -> URLDecoder.decode(address, StandardCharsets.UTF_8))
				.allSatisfy((address) -> assertThat(address).doesNotContainIgnoringCase(patient().details()));
			assertThat(visitor.complaints()).isEmpty();
		});
		this.visitors.forEach(Visitor::close);
	}

}
