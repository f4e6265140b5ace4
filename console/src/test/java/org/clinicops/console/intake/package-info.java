/** Tests of the pages. */
@NullMarked
package org.clinicops.console.intake;

import org.jspecify.annotations.NullMarked;
