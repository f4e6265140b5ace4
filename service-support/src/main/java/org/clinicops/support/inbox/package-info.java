/**
 * No fact counts twice: consuming events, with dead letters for what cannot be handled.
 */
@NullMarked
package org.clinicops.support.inbox;

import org.jspecify.annotations.NullMarked;
