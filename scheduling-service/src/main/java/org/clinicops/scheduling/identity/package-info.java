/**
 * The names by which the features refer to one another and to what intake-service owns.
 */
@NullMarked
package org.clinicops.scheduling.identity;

import org.jspecify.annotations.NullMarked;
