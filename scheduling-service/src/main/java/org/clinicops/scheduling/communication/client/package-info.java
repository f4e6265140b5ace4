/** Asks intake-service where patients can be reached. */
@NullMarked
package org.clinicops.scheduling.communication.client;

import org.jspecify.annotations.NullMarked;
