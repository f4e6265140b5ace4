package org.clinicops.scheduling.catalogue;

import org.clinicops.support.domain.Identifier;

/** What a device can be used for, such as {@code ULTRASOUND}. */
public record DeviceKind(String value) implements Identifier {
}
