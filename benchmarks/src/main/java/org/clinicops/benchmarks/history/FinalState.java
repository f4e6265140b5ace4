package org.clinicops.benchmarks.history;

import java.util.List;
import java.util.Map;

/**
 * The book after the last answer.
 *
 * @param readAt microseconds since 1970, when reading began
 * @param readUntil when it ended: only holds that are over have changed meanwhile
 * @param entries everything that is in it
 * @param claims by appointment, as they are in the store
 */
record FinalState(long readAt, long readUntil, List<Entry> entries, Map<String, List<String>> claims) {
}
