/**
 * A practitioner's visits for their own calendar program, behind a secret address.
 */
@NullMarked
package org.clinicops.scheduling.calendarfeed;

import org.jspecify.annotations.NullMarked;
