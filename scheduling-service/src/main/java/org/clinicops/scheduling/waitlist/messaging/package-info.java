/**
 * What the waitlist says, and hears of times that become free.
 */
@NullMarked
package org.clinicops.scheduling.waitlist.messaging;

import org.jspecify.annotations.NullMarked;
