/**
 * What the appointment book says.
 */
@NullMarked
package org.clinicops.scheduling.appointment.messaging;

import org.jspecify.annotations.NullMarked;
