/**
 * The receptionist's pages: the queue of booking requests, booking, the day's
 * appointments.
 */
@NullMarked
package org.clinicops.console.desk;

import org.jspecify.annotations.NullMarked;
