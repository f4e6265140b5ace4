/**
 * The whole system on one machine without containers, and what its parts share.
 */
@NullMarked
package org.clinicops.localstack;

import org.jspecify.annotations.NullMarked;
