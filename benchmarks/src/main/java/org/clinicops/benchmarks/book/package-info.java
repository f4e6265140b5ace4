/**
 * How fast the appointment book is, and whether it ever offers what is taken.
 */
@NullMarked
package org.clinicops.benchmarks.book;

import org.jspecify.annotations.NullMarked;
