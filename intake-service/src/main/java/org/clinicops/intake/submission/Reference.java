package org.clinicops.intake.submission;

import java.util.UUID;

/**
 * What a patient and a receptionist call an intake on the phone, such as
 * {@code CL-7K3M-9QXA}: without letters and digits that look alike.
 */
public record Reference(String value) {

	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int LENGTH = 8;

	/** A reference as random as the seed. */
	static Reference of(UUID seed) {
		StringBuilder code = new StringBuilder();
		long rest = seed.getLeastSignificantBits();
		for (int i = 0; i < LENGTH; i++) {
			code.append(ALPHABET.charAt((int) Long.remainderUnsigned(rest, ALPHABET.length())));
			rest = Long.divideUnsigned(rest, ALPHABET.length());
		}
		return new Reference("CL-" + code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2));
	}

}
