/**
 * The I/O of the broken feature.
 */
@NullMarked
package org.clinicops.broken.visit.web;

import org.jspecify.annotations.NullMarked;
