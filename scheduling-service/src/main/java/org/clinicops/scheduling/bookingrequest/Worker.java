package org.clinicops.scheduling.bookingrequest;

import org.jspecify.annotations.Nullable;

/**
 * Who works on a request, and on which version of it.
 *
 * @param name the user's, by which they are told apart
 * @param displayName what others know them by
 * @param overrules whether what another has claimed is theirs to give back
 * @param seen the version that they saw; null if they do not say
 */
public record Worker(String name, String displayName, boolean overrules, @Nullable Long seen) {
}
