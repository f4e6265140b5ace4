package org.clinicops.support.delivery.carrier;

import java.time.Duration;

/**
 * How long a service may take over a message before it can be posted; a service that asks
 * others first has a bean of it, so that the lease of an attempt is long enough.
 */
public record MessagePreparation(Duration longest) {
}
