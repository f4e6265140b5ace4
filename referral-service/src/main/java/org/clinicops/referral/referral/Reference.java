package org.clinicops.referral.referral;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What people call a referral on the phone and in mails, such as {@code RF-7K3M-9QXA}:
 * without letters and digits that look alike. It says nothing about the patient.
 */
public record Reference(String value) {

	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int LENGTH = 8;

	/** Always the same for the same referral. */
	static Reference of(ReferralId referral) {
		StringBuilder code = new StringBuilder();
		long rest = UUID.nameUUIDFromBytes(referral.value().getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
		for (int i = 0; i < LENGTH; i++) {
			code.append(ALPHABET.charAt((int) Long.remainderUnsigned(rest, ALPHABET.length())));
			rest = Long.divideUnsigned(rest, ALPHABET.length());
		}
		return new Reference("RF-" + code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2));
	}

}
