/**
 * Intakes in the store.
 */
@NullMarked
package org.clinicops.intake.submission.persistence;

import org.jspecify.annotations.NullMarked;
