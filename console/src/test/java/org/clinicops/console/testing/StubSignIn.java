package org.clinicops.console.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Plays the sign-in service: signs in one person without asking, and insists on PKCE and
 * on the clients' secrets as a real one does.
 */
public final class StubSignIn {

	private final HttpServer server;

	private final RSAKey key;

	private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

	private volatile List<String> roles = List.of("receptionist");

	private volatile String name = "Rosa Desk";

	StubSignIn(int port) {
		try {
			this.key = new RSAKeyGenerator(2048).keyID("stub").generate();
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/.well-known/openid-configuration", (exchange) -> json(exchange, 200, discovery()));
		this.server.createContext("/keys", (exchange) -> json(exchange, 200, new JWKSet(this.key).toString()));
		this.server.createContext("/authorize", this::authorize);
		this.server.createContext("/token", this::token);
		this.server.createContext("/end-session",
				(exchange) -> redirect(exchange, query(exchange).getOrDefault("post_logout_redirect_uri", "/")));
		this.server.start();
	}

	public String issuer() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** Who is signed in next. */
	public void person(String name, String... roles) {
		this.name = name;
		this.roles = List.of(roles);
	}

	private String discovery() {
		return """
				{"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
				"end_session_endpoint":"%1$s/end-session","response_types_supported":["code"],"subject_types_supported":["public"],
				"id_token_signing_alg_values_supported":["RS256"]}"""
			.formatted(issuer());
	}

	private void authorize(HttpExchange exchange) throws IOException {
		Map<String, String> query = query(exchange);
		String code = "code-" + this.codes.size();
		this.codes.put(code, query);
		redirect(exchange, query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
	}

	private void token(HttpExchange exchange) throws IOException {
		Map<String, String> form = parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		if ("client_credentials".equals(form.get("grant_type"))) {
			json(exchange, 200, "{\"access_token\":\"form-token\",\"token_type\":\"Bearer\",\"expires_in\":300}");
			return;
		}
		Map<String, String> asked = this.codes.getOrDefault(form.get("code"), Map.of());
		if (!challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
			json(exchange, 400, "{\"error\":\"invalid_grant\"}");
			return;
		}
		json(exchange, 200,
				"{\"access_token\":\"user-token\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"id_token\":\"%s\"}"
					.formatted(idToken(asked.getOrDefault("nonce", ""))));
	}

	private String idToken(String nonce) {
		Instant now = Instant.now();
		JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(issuer())
			.audience("console")
			.subject(this.name.toLowerCase(Locale.ROOT).replace(' ', '.'))
			.claim("name", this.name)
			.claim("roles", this.roles)
			.claim("nonce", nonce)
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(3600)))
			.build();
		try {
			SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stub").build(), claims);
			jwt.sign(new RSASSASigner(this.key));
			return jwt.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String challenge(String verifier) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> query(HttpExchange exchange) {
		return parse(exchange.getRequestURI().getRawQuery());
	}

	private static Map<String, String> parse(String form) {
		return Arrays.stream(form.split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
	}

	private static void redirect(HttpExchange exchange, String target) throws IOException {
		try (exchange) {
			exchange.getResponseHeaders().add("Location", URI.create(target).toString());
			exchange.sendResponseHeaders(302, -1);
		}
	}

	private static void json(HttpExchange exchange, int status, String body) throws IOException {
		try (exchange) {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

}
