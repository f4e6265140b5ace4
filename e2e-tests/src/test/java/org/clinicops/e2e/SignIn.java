package org.clinicops.e2e;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs a demo user in the way the console does (authorization code with PKCE), except
 * that the caller gets the token, not a session.
 */
final class SignIn {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

	private final Stack stack;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

	private final String redirect;

	SignIn(Stack stack) {
		this.stack = stack;
		this.redirect = stack.url(Part.CONSOLE, "/login/oauth2/code/clinic");
	}

	String token(String user) {
		String loginPage = follow(request("/oauth2/authorize?" + Form.encode(authorization())).GET()).body();
		Map<String, String> credentials = Map.of("username", user, "password",
				this.stack.secret("CLINIC_DEMO_PASSWORD"), "_csrf", first(CSRF, loginPage));
		String code = first(CODE,
				location(follow(request("/login").POST(Form.of(credentials)))).orElse("no redirect to the console"));
		Map<String, String> exchange = Map.of("grant_type", "authorization_code", "code", code, "redirect_uri",
				this.redirect, "code_verifier", this.verifier);
		HttpRequest.Builder request = request("/oauth2/token")
			.header("Authorization", Form.basic("console", this.stack.secret("CLINIC_CONSOLE_SECRET")))
			.POST(Form.of(exchange));
		return Json.read(follow(request).body()).required("access_token").asString();
	}

	private Map<String, String> authorization() {
		return Map.of("response_type", "code", "client_id", "console", "scope", "openid profile", "state",
				UUID.randomUUID().toString(), "redirect_uri", this.redirect, "code_challenge_method", "S256",
				"code_challenge", challenge());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.stack.url(Part.IDENTITY_AND_MAIL, path)))
			.header("Accept", "text/html")
			.header("Content-Type", Form.TYPE);
	}

	/** Goes on until there is a page, or the way leads back to the console. */
	private HttpResponse<String> follow(HttpRequest.Builder request) {
		HttpResponse<String> response = Http.send(this.browser, request.build());
		Optional<String> next = location(response).filter((location) -> !location.startsWith(this.redirect));
		if (next.isEmpty()) {
			return response;
		}
		return follow(HttpRequest.newBuilder(response.uri().resolve(next.get())).header("Accept", "text/html").GET());
	}

	private static Optional<String> location(HttpResponse<String> response) {
		return response.headers().firstValue("Location");
	}

	private String challenge() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(this.verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String first(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.find()) {
			throw new IllegalStateException("No " + pattern + " in: " + text);
		}
		return matcher.group(1);
	}

}
