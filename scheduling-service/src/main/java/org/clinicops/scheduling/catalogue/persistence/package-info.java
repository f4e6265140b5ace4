/**
 * The catalogue in the store, and what is in it from the start.
 */
@NullMarked
package org.clinicops.scheduling.catalogue.persistence;

import org.jspecify.annotations.NullMarked;
