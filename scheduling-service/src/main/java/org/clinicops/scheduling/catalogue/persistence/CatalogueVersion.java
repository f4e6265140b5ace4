package org.clinicops.scheduling.catalogue.persistence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How often the catalogue was changed: one document.
 *
 * @param changingUntil there while a change is under way, or after one broke off; from
 * then on somebody else may make a change
 */
@Document("catalogue_version")
record CatalogueVersion(@Id String id, long version, @Nullable Instant changingUntil) {
}
