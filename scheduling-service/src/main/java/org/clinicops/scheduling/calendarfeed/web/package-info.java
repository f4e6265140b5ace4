/**
 * Calendar feeds over HTTP.
 */
@NullMarked
package org.clinicops.scheduling.calendarfeed.web;

import org.jspecify.annotations.NullMarked;
