/**
 * Starts, watches and stops the parts of the stack as processes of one machine; the
 * commands of {@code ./clinic}.
 */
@NullMarked
package org.clinicops.localstack.launcher;

import org.jspecify.annotations.NullMarked;
