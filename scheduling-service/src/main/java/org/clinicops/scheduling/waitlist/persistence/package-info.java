/**
 * The waitlist in the store.
 */
@NullMarked
package org.clinicops.scheduling.waitlist.persistence;

import org.jspecify.annotations.NullMarked;
