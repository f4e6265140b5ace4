package org.clinicops.scheduling.catalogue;

import org.clinicops.support.domain.Identifier;

/** Names a site, such as {@code WH}. */
public record SiteCode(String value) implements Identifier {
}
