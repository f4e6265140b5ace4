package org.clinicops.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody at a browser of their own. */
final class Visitor implements AutoCloseable {

	private static final int MOST_PRESSES = 80;

	private final List<String> addresses = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	private final BrowserContext context;

	private final Page page;

	Visitor(BrowserContext context) {
		this.context = context;
		this.page = context.newPage();
		this.page.onRequest((request) -> this.addresses.add(request.url()));
		this.page.onPageError(this.complaints::add);
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error") && !message.text().contains("status of 4")) {
				this.complaints.add(message.text() + " at " + message.location());
			}
		});
	}

	Page page() {
		return this.page;
	}

	/** Every address asked for, those of parts of pages included. */
	List<String> addresses() {
		return this.addresses;
	}

	/**
	 * What the browser itself found wrong with the pages; that a command can be refused
	 * is no fault.
	 */
	List<String> complaints() {
		return this.complaints;
	}

	/**
	 * Waits for the page with this headline, takes its picture, and looks for what would
	 * keep people with disabilities from using it.
	 */
	void sees(String headline, String picture) {
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.containsText(headline);
		this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target", "screenshots", picture + ".png")));
		assertThat(new AxeBuilder(this.page).analyze().getViolations())
			.filteredOn((rule) -> List.of("serious", "critical").contains(rule.getImpact()))
			.extracting(Visitor::describe)
			.as("Obstacles on '%s'", headline)
			.isEmpty();
	}

	private static String describe(Rule rule) {
		return rule.getHelp() + ": " + rule.getNodes().stream().map((node) -> node.getHtml()).toList();
	}

	boolean hasToScrollSideways() {
		return (Boolean) this.page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
	}

	void press(String... keys) {
		for (String key : keys) {
			this.page.keyboard().press(key);
		}
	}

	void type(String text) {
		this.page.keyboard().type(text);
	}

	/** Goes from one control to the next until this one has the focus. */
	void tabTo(String selector) {
		moveTo(selector, "Tab");
	}

	void moveTo(String selector, String key) {
		for (int press = 0; press < MOST_PRESSES && !hasFocus(selector); press++) {
			press(key);
		}
		assertThat(hasFocus(selector)).as("%s can be reached with %s", selector, key).isTrue();
	}

	private boolean hasFocus(String selector) {
		return (Boolean) this.page.evaluate("selector => document.activeElement.matches(selector)", selector);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
