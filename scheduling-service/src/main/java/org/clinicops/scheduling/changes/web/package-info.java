/**
 * Changes as server-sent events.
 */
@NullMarked
package org.clinicops.scheduling.changes.web;

import org.jspecify.annotations.NullMarked;
