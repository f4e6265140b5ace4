package org.clinicops.e2e;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;

/**
 * Access tokens: of scripts by role, of people by signing in, and one that is expired.
 */
final class Tokens {

	private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

	private final Stack stack;

	private final Map<String, String> known = new ConcurrentHashMap<>();

	Tokens(Stack stack) {
		this.stack = stack;
	}

	/** The token of a script that has this role. */
	String role(String role) {
		return this.known.computeIfAbsent(role, this::clientCredentials);
	}

	/** The token that the console would pass on for this demo user. */
	String user(String name) {
		return this.known.computeIfAbsent(name, new SignIn(this.stack)::token);
	}

	private String clientCredentials(String role) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(this.stack.url(Part.IDENTITY_AND_MAIL, "/oauth2/token")))
			.header("Authorization", Form.basic("clinic-cli", this.stack.secret("CLINIC_CLI_SECRET")))
			.header("Content-Type", Form.TYPE)
			.POST(Form.of(Map.of("grant_type", "client_credentials", "scope", role)));
		return Http.send(request).expect(200).required("access_token").asString();
	}

	/** Signed with the provider's own key, but no longer valid. */
	String expired(String role) throws Exception {
		JsonNode key = Json.read(Files.readString(this.stack.file("signing-key.json")));
		Instant past = Instant.now().minusSeconds(3600);
		String header = """
				{"alg":"RS256","kid":"%s"}""".formatted(key.required("kid").asString());
		String claims = """
				{"iss":"%s","sub":"clinic-cli","scope":["%s"],"iat":%d,"exp":%d}""".formatted(
				this.stack.url(Part.IDENTITY_AND_MAIL, ""), role, past.getEpochSecond(),
				past.plusSeconds(300).getEpochSecond());
		String signed = encode(header.getBytes(StandardCharsets.UTF_8)) + "."
				+ encode(claims.getBytes(StandardCharsets.UTF_8));
		Signature signature = Signature.getInstance("SHA256withRSA");
		signature.initSign(privateKey(key));
		signature.update(signed.getBytes(StandardCharsets.UTF_8));
		return signed + "." + encode(signature.sign());
	}

	private static PrivateKey privateKey(JsonNode key) throws Exception {
		return KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(number(key, "n"), number(key, "d")));
	}

	private static BigInteger number(JsonNode key, String name) {
		return new BigInteger(1, Base64.getUrlDecoder().decode(key.required(name).asString()));
	}

	private static String encode(byte[] bytes) {
		return BASE64.encodeToString(bytes);
	}

}
