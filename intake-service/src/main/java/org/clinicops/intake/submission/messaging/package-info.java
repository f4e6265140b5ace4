/**
 * What intakes tell other services, and what these tell about the pathways.
 */
@NullMarked
package org.clinicops.intake.submission.messaging;

import org.jspecify.annotations.NullMarked;
