/**
 * Programs that measure the running system from outside and print tables.
 */
@NullMarked
package org.clinicops.benchmarks;

import org.jspecify.annotations.NullMarked;
