package org.clinicops.benchmarks.book;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** Access tokens as an identity provider would sign them, and the key to check them. */
final class Token {

	private static final KeyPair KEYS = keys();

	private Token() {
	}

	/** The value of an {@code Authorization} header, good for some hours. */
	static String bearer(String role) {
		long now = Instant.now().getEpochSecond();
		String content = encode("{\"alg\":\"RS256\"}") + "." + encode("""
				{"iss":"","sub":"benchmark-%s","aud":"clinic","roles":["%s"],"iat":%d,"exp":%d}""".formatted(role, role,
				now, now + 4 * 3600));
		try {
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initSign(KEYS.getPrivate());
			signature.update(content.getBytes(StandardCharsets.US_ASCII));
			return "Bearer " + content + "." + encode(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** PEM. */
	static String publicKey() {
		return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded())
				+ "\n-----END PUBLIC KEY-----\n";
	}

	private static String encode(String text) {
		return encode(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static KeyPair keys() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
