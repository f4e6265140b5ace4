/**
 * Patients over HTTP, for those who may know them.
 */
@NullMarked
package org.clinicops.intake.patient.web;

import org.jspecify.annotations.NullMarked;
