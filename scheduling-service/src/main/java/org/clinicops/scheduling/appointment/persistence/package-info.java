/**
 * The appointment book in the store: the claims and who has them.
 */
@NullMarked
package org.clinicops.scheduling.appointment.persistence;

import org.jspecify.annotations.NullMarked;
