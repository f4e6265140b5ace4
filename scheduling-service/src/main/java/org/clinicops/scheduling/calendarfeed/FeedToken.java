package org.clinicops.scheduling.calendarfeed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * The secret in the address of a feed. Whoever knows it reads the feed, so it is said
 * once, to whoever opens the feed, and kept by nobody but them.
 */
public record FeedToken(String value) {

	private static final int BYTES = 32;

	static FeedToken random(RandomGenerator random) {
		byte[] secret = new byte[BYTES];
		random.nextBytes(secret);
		return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
	}

	/** By which it is known again. */
	String hash() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(this.value.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Without the secret. */
	@Override
	public String toString() {
		return "FeedToken";
	}

}
