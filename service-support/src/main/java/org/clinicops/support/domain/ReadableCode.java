package org.clinicops.support.domain;

import java.util.Locale;
import java.util.UUID;

/**
 * A code that people read out on the phone, such as {@code CL-7K3M-9QXA}: without letters
 * and digits that look alike.
 */
public final class ReadableCode {

	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int LENGTH = 8;

	private ReadableCode() {
	}

	/**
	 * A code as random as the seed, and always the same for the same seed.
	 * @param prefix what kind of thing it is a code of
	 */
	public static String of(String prefix, UUID seed) {
		StringBuilder code = new StringBuilder();
		long rest = seed.getLeastSignificantBits();
		for (int i = 0; i < LENGTH; i++) {
			code.append(ALPHABET.charAt((int) Long.remainderUnsigned(rest, ALPHABET.length())));
			rest = Long.divideUnsigned(rest, ALPHABET.length());
		}
		return prefix + "-" + code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
	}

	/** The code that somebody typed, with small letters perhaps and blanks around it. */
	public static String typed(String input) {
		return input.strip().toUpperCase(Locale.ROOT);
	}

}
