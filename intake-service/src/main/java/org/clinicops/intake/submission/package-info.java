/**
 * A submitted request for help and the care pathways that it opens.
 */
@NullMarked
package org.clinicops.intake.submission;

import org.jspecify.annotations.NullMarked;
