package org.clinicops.scheduling.bookingrequest;

import org.jspecify.annotations.Nullable;

/**
 * Who works on a request, and on which version of it.
 *
 * @param name the user's
 * @param overrules whether what another has claimed is theirs to give back
 * @param seen the version that they saw; null if they do not say
 */
public record Worker(String name, boolean overrules, @Nullable Long seen) {
}
