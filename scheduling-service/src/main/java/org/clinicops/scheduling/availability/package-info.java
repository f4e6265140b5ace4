/**
 * When a visit is possible, and why not: pure decisions over the rota and what is taken.
 */
@NullMarked
package org.clinicops.scheduling.availability;

import org.jspecify.annotations.NullMarked;
