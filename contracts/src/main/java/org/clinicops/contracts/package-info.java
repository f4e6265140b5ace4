/**
 * What travels on the wire: which events there are, what they look like, and whether a
 * message is one of them.
 */
@NullMarked
package org.clinicops.contracts;

import org.jspecify.annotations.NullMarked;
