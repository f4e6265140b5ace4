package org.clinicops.scheduling.identity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.clinicops.support.domain.Identifier;
import org.clinicops.support.domain.ReadableCode;

/** An appointment of the book. */
public record AppointmentId(String value) implements Identifier {

	/** What patients and staff call it on the phone. */
	public String reference() {
		return ReadableCode.of("AP", UUID.nameUUIDFromBytes(this.value.getBytes(StandardCharsets.UTF_8)));
	}

}
