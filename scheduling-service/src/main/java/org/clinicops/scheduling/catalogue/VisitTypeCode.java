package org.clinicops.scheduling.catalogue;

import org.clinicops.support.domain.Identifier;

/** Names a visit type, such as {@code PT_EVALUATION}. */
public record VisitTypeCode(String value) implements Identifier {
}
