package org.clinicops.console.session;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.clinicops.console.testing.Stubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** What only a real server shows: cookies, files, ports and the error page. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@ContextConfiguration(initializers = Stubs.class)
@ExtendWith(Stubs.class)
class RunningConsoleTest {

	private final HttpClient browser = HttpClient.newHttpClient();

	@Value("${local.server.port}")
	int port;

	@Value("${local.management.port}")
	int managementPort;

	@Test
	void keepsItsCookiesFromScriptsAndOtherSites() throws Exception {
		assertThat(open(this.port, "/intake").headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("CLINIC_CSRF=")
			.contains("HttpOnly", "SameSite=Lax");
		assertThat(open(this.port, "/oauth2/authorization/clinic").headers().allValues("Set-Cookie")).anySatisfy(
				(cookie) -> assertThat(cookie).startsWith("CLINIC_CONSOLE=").contains("HttpOnly", "SameSite=Lax"));
	}

	@Test
	void letsTheBrowserKeepItsFilesButNoPages() throws Exception {
		HttpResponse<String> page = open(this.port, "/intake");
		assertThat(page.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((it) -> assertThat(it).contains("no-store"));
		for (String file : new String[] { "/console-", "/webjars/htmx.org/", "/mark-" }) {
			Matcher link = Pattern.compile("\"(" + file + "[^\"]+)\"").matcher(page.body());
			assertThat(link.find()).as(file).isTrue();
			HttpResponse<String> answer = open(this.port, link.group(1));
			assertThat(answer.statusCode()).as(file).isEqualTo(200);
			assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
		}
	}

	@Test
	void showsHealthAndFiguresOnTheManagementPortAlone() throws Exception {
		assertThat(open(this.managementPort, "/actuator/health").body()).contains("\"status\":\"UP\"");
		assertThat(open(this.managementPort, "/actuator/prometheus").body()).contains("application=\"console\"");
		assertThat(open(this.port, "/actuator/health").statusCode()).isEqualTo(404);
		assertThat(open(this.managementPort, "/actuator/env").statusCode()).isNotEqualTo(200);
	}

	@Test
	void showsItsOwnErrorPageWithoutInsides() throws Exception {
		HttpResponse<String> answer = open(this.port, "/intake/no-such-page");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("There is no such page")
			.doesNotContain("Exception", "Whitelabel", "at org.");
	}

	@Test
	void doesNotKnowWhatIsNoPageAndOpensNoSessionForIt() throws Exception {
		for (String path : new String[] { "/apple-touch-icon.png", "/.well-known/change-password", "/wp-admin" }) {
			HttpResponse<String> answer = open(this.port, path);
			assertThat(answer.statusCode()).as(path).isEqualTo(404);
			assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((it) -> it.startsWith("CLINIC_CONSOLE="));
		}
	}

	private HttpResponse<String> open(int at, String path) throws IOException, InterruptedException {
		URI address = URI.create("http://localhost:" + at + path);
		return this.browser.send(HttpRequest.newBuilder(address).header("Accept", "text/html,*/*").build(),
				HttpResponse.BodyHandlers.ofString());
	}

}
