/**
 * Telling patients about their visits: what was booked, moved or cancelled, and before it
 * takes place.
 */
@NullMarked
package org.clinicops.scheduling.communication;

import org.jspecify.annotations.NullMarked;
