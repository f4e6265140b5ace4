/**
 * The appointment book itself: visits, and what they claim so that nobody else can have
 * it.
 */
@NullMarked
package org.clinicops.scheduling.appointment;

import org.jspecify.annotations.NullMarked;
