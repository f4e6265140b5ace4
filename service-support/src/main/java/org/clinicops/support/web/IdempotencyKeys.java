package org.clinicops.support.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.clinicops.support.domain.IdempotencyKey;
import org.clinicops.support.domain.Refusal;
import org.clinicops.support.security.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the {@code Idempotency-Key} header of a command. */
public class IdempotencyKeys {

	/** The header's name. */
	public static final String HEADER = "Idempotency-Key";

	private static final int LONGEST = 200;

	private final JsonMapper json;

	IdempotencyKeys(JsonMapper json) {
		this.json = json;
	}

	/**
	 * The key of a command, or null if the caller gave none.
	 * @param command its JSON is the fingerprint: only the same command may use the key
	 * again
	 * @throws Refusal if the key is blank or longer than 200 characters
	 */
	public @Nullable IdempotencyKey of(Caller caller, @Nullable String header, Object command) {
		if (header == null) {
			return null;
		}
		if (header.isBlank() || header.length() > LONGEST) {
			throw Refusal.invalid(HEADER, "length", "An " + HEADER + " has 1 to " + LONGEST + " characters.");
		}
		return new IdempotencyKey(caller.name() + ":" + header, fingerprint(command));
	}

	private String fingerprint(Object command) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(this.json.writeValueAsBytes(command));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
