package org.clinicops.e2e;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The browser of this machine, without a window. */
final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	/** For root, in a container, and quiet. */
	private static final List<String> OPTIONS = List.of("--no-sandbox", "--disable-dev-shm-usage",
			"--disable-background-networking");

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final Browser browser = this.playwright.chromium()
		.launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(OPTIONS));

	private static Path executable() {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.flatMap((directory) -> NAMES.stream().map((name) -> Path.of(directory, name)))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The browser tests need Chromium: apt-get install chromium"));
	}

	Visitor visitor(Browser.NewContextOptions options) {
		return new Visitor(this.browser.newContext(options));
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
