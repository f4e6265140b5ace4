/**
 * The figures that every service keeps.
 */
@NullMarked
package org.clinicops.support.observability;

import org.jspecify.annotations.NullMarked;
