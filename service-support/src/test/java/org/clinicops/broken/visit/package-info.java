/**
 * Breaks every rule of the layout, so that each is known to bite.
 */
@NullMarked
package org.clinicops.broken.visit;

import org.jspecify.annotations.NullMarked;
