package org.clinicops.scheduling.availability;

import org.clinicops.scheduling.catalogue.Practitioner;

/** A practitioner at work: a session of the rota on a certain day. */
record Shift(Practitioner practitioner, Interval time) {
}
