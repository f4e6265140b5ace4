/** Tests of the pages. */
@NullMarked
package org.clinicops.console.desk;

import org.jspecify.annotations.NullMarked;
