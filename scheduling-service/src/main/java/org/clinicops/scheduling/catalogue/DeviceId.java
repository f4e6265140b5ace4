package org.clinicops.scheduling.catalogue;

import org.clinicops.support.domain.Identifier;

/** Names a device, such as {@code wh-traction-1}. */
public record DeviceId(String value) implements Identifier {
}
