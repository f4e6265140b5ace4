/**
 * The clinic's services and the sign-in service, as small HTTP servers that answer what a
 * test lets them.
 */
@NullMarked
package org.clinicops.console.testing;

import org.jspecify.annotations.NullMarked;
