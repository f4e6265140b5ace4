/**
 * Changes as the broker has them.
 */
@NullMarked
package org.clinicops.scheduling.changes.messaging;

import org.jspecify.annotations.NullMarked;
