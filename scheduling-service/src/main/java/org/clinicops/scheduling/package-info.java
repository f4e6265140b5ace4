/**
 * The appointment book of the three sites.
 */
@NullMarked
package org.clinicops.scheduling;

import org.jspecify.annotations.NullMarked;
