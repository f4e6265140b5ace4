package org.clinicops.intake.submission;

import java.util.UUID;

import org.clinicops.support.domain.ReadableCode;

/**
 * What a patient and a receptionist call an intake on the phone, such as
 * {@code CL-7K3M-9QXA}.
 */
public record Reference(String value) {

	/** A reference as random as the seed. */
	static Reference of(UUID seed) {
		return new Reference(ReadableCode.of("CL", seed));
	}

}
