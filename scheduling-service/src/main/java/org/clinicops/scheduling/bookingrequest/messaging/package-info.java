/**
 * What the work queue hears and says.
 */
@NullMarked
package org.clinicops.scheduling.bookingrequest.messaging;

import org.jspecify.annotations.NullMarked;
