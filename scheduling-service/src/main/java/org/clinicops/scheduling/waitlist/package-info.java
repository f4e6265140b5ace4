/**
 * The waitlist: patients who want a visit sooner than there is time, and the times that
 * become free for them.
 */
@NullMarked
package org.clinicops.scheduling.waitlist;

import org.jspecify.annotations.NullMarked;
