/**
 * Visits as calendars read them (RFC 5545 and 5546): a format that web and mail share.
 */
@NullMarked
package org.clinicops.scheduling.icalendar;

import org.jspecify.annotations.NullMarked;
