/**
 * Patients in the store.
 */
@NullMarked
package org.clinicops.intake.patient.persistence;

import org.jspecify.annotations.NullMarked;
