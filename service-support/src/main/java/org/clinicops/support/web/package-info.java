/**
 * What the HTTP side of every service shares: idempotent commands.
 */
@NullMarked
package org.clinicops.support.web;

import org.jspecify.annotations.NullMarked;
