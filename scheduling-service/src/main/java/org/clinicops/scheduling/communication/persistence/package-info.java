/** Communications in the store. */
@NullMarked
package org.clinicops.scheduling.communication.persistence;

import org.jspecify.annotations.NullMarked;
