/**
 * The work queue: pathways of intakes that wait for a visit to be booked.
 */
@NullMarked
package org.clinicops.scheduling.bookingrequest;

import org.jspecify.annotations.NullMarked;
