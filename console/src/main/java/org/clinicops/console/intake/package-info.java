/**
 * The public form with which a patient asks for a consultation.
 */
@NullMarked
package org.clinicops.console.intake;

import org.jspecify.annotations.NullMarked;
