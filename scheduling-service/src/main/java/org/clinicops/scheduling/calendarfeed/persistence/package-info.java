/**
 * Calendar feeds in the store.
 */
@NullMarked
package org.clinicops.scheduling.calendarfeed.persistence;

import org.jspecify.annotations.NullMarked;
