package org.clinicops.support.testing;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * Access tokens as the identity provider would issue them, signed by a key of the test
 * run.
 */
public final class Tokens {

	private static final KeyPair KEYS = keys();

	private Tokens() {
	}

	/** The value of an {@code Authorization} header for a caller with these roles. */
	public static String bearer(String... roles) {
		return with((claims) -> claims.subject("test-" + String.join("-", roles)).claim("roles", List.of(roles)));
	}

	/** The same for a surgeon to whom referrals are addressed under this id. */
	public static String surgeon(String recipient) {
		return with((claims) -> claims.subject("test-" + recipient)
			.claim("roles", List.of("surgeon"))
			.claim("recipient", recipient));
	}

	/** The same with any claims; valid for an hour unless they say otherwise. */
	public static String with(Consumer<JWTClaimsSet.Builder> claims) {
		JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder().subject("test")
			.issuer("")
			.audience("clinic")
			.issueTime(Date.from(Instant.now()))
			.expirationTime(Date.from(Instant.now().plusSeconds(3600)));
		claims.accept(builder);
		return "Bearer " + sign(builder.build());
	}

	/** The public key, PEM. */
	static String publicKey() {
		return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded())
				+ "\n-----END PUBLIC KEY-----\n";
	}

	private static String sign(JWTClaimsSet claims) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
			token.sign(new RSASSASigner((RSAPrivateKey) KEYS.getPrivate()));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static KeyPair keys() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			return generator.generateKeyPair();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
