/**
 * Who is calling, and who may call what.
 */
@NullMarked
package org.clinicops.support.security;

import org.jspecify.annotations.NullMarked;
