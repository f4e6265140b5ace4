/**
 * The web pages of patients, receptionists and surgeons; no business rule.
 */
@NullMarked
package org.clinicops.console;

import org.jspecify.annotations.NullMarked;
