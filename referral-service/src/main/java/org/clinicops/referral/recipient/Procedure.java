package org.clinicops.referral.recipient;

import java.util.regex.Pattern;

import org.clinicops.support.domain.Identifier;

/**
 * The code of what a surgeon is asked for, such as {@code BOTULINUM_TOXIN}. Which ones
 * there are is data.
 */
public record Procedure(String value) implements Identifier {

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");

	public Procedure {
		if (!CODE.matcher(value).matches()) {
			throw new IllegalArgumentException("A procedure's code is in capitals, such as NERVE_BLOCK: " + value);
		}
	}

}
