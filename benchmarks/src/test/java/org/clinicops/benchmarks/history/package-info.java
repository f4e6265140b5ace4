@NullMarked
package org.clinicops.benchmarks.history;

import org.jspecify.annotations.NullMarked;
