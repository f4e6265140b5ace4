/**
 * The smallest service that uses everything: parcels that are posted and delivered.
 */
@NullMarked
package org.clinicops.support.sample;

import org.jspecify.annotations.NullMarked;
