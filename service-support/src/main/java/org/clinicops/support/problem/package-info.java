/**
 * Every refusal as an RFC 9457 problem document.
 */
@NullMarked
package org.clinicops.support.problem;

import org.jspecify.annotations.NullMarked;
