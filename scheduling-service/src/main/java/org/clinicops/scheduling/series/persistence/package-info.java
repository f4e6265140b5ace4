/**
 * Series in the store, and what a crash left of them.
 */
@NullMarked
package org.clinicops.scheduling.series.persistence;

import org.jspecify.annotations.NullMarked;
