/**
 * What series tell other services.
 */
@NullMarked
package org.clinicops.scheduling.series.messaging;

import org.jspecify.annotations.NullMarked;
