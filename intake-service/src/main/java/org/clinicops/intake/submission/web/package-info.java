/**
 * Submitting and reading intakes over HTTP.
 */
@NullMarked
package org.clinicops.intake.submission.web;

import org.jspecify.annotations.NullMarked;
