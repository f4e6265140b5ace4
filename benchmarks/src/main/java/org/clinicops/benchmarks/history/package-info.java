/**
 * The proof that the book gives nothing away twice: clients that race and lose answers at
 * two instances which are killed meanwhile, and a checker that replays what they were
 * told.
 */
@NullMarked
package org.clinicops.benchmarks.history;

import org.jspecify.annotations.NullMarked;
