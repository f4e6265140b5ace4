/**
 * The appointment book over HTTP.
 */
@NullMarked
package org.clinicops.scheduling.appointment.web;

import org.jspecify.annotations.NullMarked;
