package org.clinicops.benchmarks.history;

/**
 * When a visit takes place, in minutes since 1970; ends are left out.
 *
 * @param from when practitioner and room are taken: the start with the buffer before it
 * @param to until when they are taken
 */
record Times(long from, long start, long end, long to) {
}
