/**
 * The store: indexes that guarantees rest on, and conversions.
 */
@NullMarked
package org.clinicops.support.persistence;

import org.jspecify.annotations.NullMarked;
