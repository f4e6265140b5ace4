package org.clinicops.scheduling.series;

import java.util.List;

import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.identity.AppointmentId;

/** Visits of a series that are being cancelled: that is decided, whatever happens. */
record Cancelling(String by, CancellationReason reason, List<AppointmentId> visits) {
}
