/**
 * What a domain may lean on: aggregates that raise events, refusals with reasons,
 * idempotency. Plain Java only.
 */
@NullMarked
package org.clinicops.support.domain;

import org.jspecify.annotations.NullMarked;
