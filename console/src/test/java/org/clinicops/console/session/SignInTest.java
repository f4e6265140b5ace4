package org.clinicops.console.session;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;

import org.clinicops.console.testing.ConsoleTest;
import org.clinicops.console.testing.People;
import org.clinicops.console.testing.StubServer;
import org.clinicops.console.testing.Stubs;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
class SignInTest {

	private final StubServer services = Stubs.SERVICES;

	private final MockHttpSession session = new MockHttpSession();

	@Autowired
	MockMvcTester console;

	@Test
	void signsInWithPkceAndComesBackToThePageAskedFor() throws Exception {
		Stubs.SIGN_IN.person("Rosa Desk", "receptionist");
		open("/desk?site=WH");
		String authorize = redirect(open("/oauth2/authorization/clinic"));
		assertThat(authorize).contains("response_type=code", "client_id=console", "code_challenge_method=S256",
				"code_challenge=", "state=", "nonce=");
		assertThat(redirect(open(callback(authorize)))).endsWith("/desk?site=WH");
		assertThat(open("/desk")).hasStatusOk().bodyText().contains("Rosa Desk", "Maria Lopez");
		assertThat(this.services.last("GET /api/booking-requests").authorization()).isEqualTo("Bearer user-token");
	}

	@Test
	void comesBackToThePageAlthoughTheBrowserAskedForItsIconMeanwhile() throws Exception {
		Stubs.SIGN_IN.person("Rosa Desk", "receptionist");
		open("/desk?site=WH");
		open("/apple-touch-icon.png");
		open("/.well-known/appspecific/com.chrome.devtools.json");
		assertThat(redirect(open(callback(redirect(open("/oauth2/authorization/clinic")))))).endsWith("/desk?site=WH");
	}

	@Test
	void readsTheRolesFromTheToken() throws Exception {
		Stubs.SIGN_IN.person("Dr. Castellano", "surgeon");
		open(callback(redirect(open("/oauth2/authorization/clinic"))));
		assertThat(open("/referrals")).hasStatusOk();
		assertThat(open("/desk")).hasStatus(403);
	}

	@Test
	void changesTheSessionIdAtSignIn() throws Exception {
		Stubs.SIGN_IN.person("Rosa Desk", "receptionist");
		String authorize = redirect(open("/oauth2/authorization/clinic"));
		String before = this.session.getId();
		open(callback(authorize));
		assertThat(this.session.getId()).isNotEqualTo(before);
	}

	@Test
	void saysSoWhenWhatComesBackDoesNotFit() {
		assertThat(open("/login/oauth2/code/clinic?code=forged&state=forged")).hasStatus(503)
			.hasForwardedUrl("/sign-in-failed");
		assertThat(open("/sign-in-failed")).bodyText().contains("Signing in did not work.", "Sign in");
	}

	@Test
	void signsOutHereAndAtTheSignInService() {
		MvcTestResult result = this.console.post().uri("/logout").with(People.receptionist()).with(csrf()).exchange();
		assertThat(redirect(result)).startsWith(Stubs.SIGN_IN.issuer() + "/end-session")
			.contains("id_token_hint=id-token", "post_logout_redirect_uri=http://localhost/");
	}

	@Test
	void allowsNoInlineCodeAndNoFrames() {
		assertThat(open("/intake").getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'",
				"script-src 'self';", "style-src 'self';", "frame-ancestors 'none'",
				"form-action 'self' " + Stubs.SIGN_IN.issuer());
		assertThat(open("/intake")).bodyText().doesNotContainPattern("<script[^>]*>[^<]|<style| style=\"| on[a-z]+=\"");
	}

	private MvcTestResult open(String page) {
		return this.console.get().uri(URI.create(page)).session(this.session).accept("text/html").exchange();
	}

	/** Where the sign-in service sends the browser, relative to the console. */
	private static String callback(String authorize) throws IOException, InterruptedException {
		HttpResponse<Void> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(authorize)).build(), HttpResponse.BodyHandlers.discarding());
		return answer.headers().firstValue("Location").orElseThrow().replace("http://localhost/", "/");
	}

	private static String redirect(MvcTestResult result) {
		return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
	}

}
