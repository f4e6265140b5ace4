package org.clinicops.support.domain;

import java.util.Locale;

/** How constants look on the wire where codes are in kebab-case. */
public final class Codes {

	private Codes() {
	}

	/** Such as {@code room-busy} for {@code ROOM_BUSY}. */
	public static String kebab(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
