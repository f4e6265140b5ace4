package org.clinicops.scheduling.catalogue;

import org.clinicops.support.domain.Identifier;

/** Names a practitioner, such as {@code pt-alvarado}. */
public record PractitionerId(String value) implements Identifier {
}
