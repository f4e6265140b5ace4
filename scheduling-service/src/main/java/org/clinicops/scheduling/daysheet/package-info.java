/**
 * One day of a site on paper: who sees whom, when, and what is still free.
 */
@NullMarked
package org.clinicops.scheduling.daysheet;

import org.jspecify.annotations.NullMarked;
