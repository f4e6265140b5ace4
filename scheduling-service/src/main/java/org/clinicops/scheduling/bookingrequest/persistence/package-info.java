/**
 * The work queue in the store.
 */
@NullMarked
package org.clinicops.scheduling.bookingrequest.persistence;

import org.jspecify.annotations.NullMarked;
