package org.clinicops.referral.referral;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.clinicops.support.domain.Identifier;

/**
 * What people call a referral on the phone and in mails, such as {@code RF-7K3M-9QXA}. It
 * says nothing about the patient and opens nothing; digits and letters that look alike
 * are left out (Crockford's base 32).
 */
public record Reference(String value) implements Identifier {

	private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 8;

	static Reference of(ReferralId referral) {
		long bits = UUID.nameUUIDFromBytes(referral.value().getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
		StringBuilder symbols = new StringBuilder("RF-");
		for (int i = 0; i < LENGTH; i++) {
			symbols.append((i == LENGTH / 2) ? "-" : "").append(SYMBOLS.charAt((int) (bits >>> (59 - 5 * i)) & 31));
		}
		return new Reference(symbols.toString());
	}

}
