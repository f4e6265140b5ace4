/**
 * Who the patients are: this service alone knows.
 */
@NullMarked
package org.clinicops.intake.patient;

import org.jspecify.annotations.NullMarked;
