package org.clinicops.intake.submission.messaging;

import org.clinicops.intake.submission.Pathway;
import org.jspecify.annotations.Nullable;

/** What this service reads of the other services' events. */
record PathwayNews(@Nullable String intakeId, Pathway pathway, @Nullable String recipientId) {
}
