/**
 * No fact is lost: events are stored inside the aggregate that caused them and relayed to
 * Kafka from there.
 */
@NullMarked
package org.clinicops.support.outbox;

import org.jspecify.annotations.NullMarked;
