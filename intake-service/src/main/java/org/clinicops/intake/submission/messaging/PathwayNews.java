package org.clinicops.intake.submission.messaging;

import org.clinicops.intake.submission.Pathway;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the other services' events.
 *
 * @param undone what was taken back, if something was
 */
record PathwayNews(@Nullable String intakeId, Pathway pathway, @Nullable String recipientId, @Nullable String undone) {
}
