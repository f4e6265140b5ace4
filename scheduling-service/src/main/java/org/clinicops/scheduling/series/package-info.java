/**
 * Visits that belong together: booked, moved and cancelled as one.
 */
@NullMarked
package org.clinicops.scheduling.series;

import org.jspecify.annotations.NullMarked;
