/** Work that no request waits for. */
@NullMarked
package org.clinicops.support.background;

import org.jspecify.annotations.NullMarked;
