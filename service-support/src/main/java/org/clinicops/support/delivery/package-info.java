/**
 * Getting a message to somebody outside: once if it can be, and rather twice than never.
 * Plain enough for a domain to rest on.
 */
@NullMarked
package org.clinicops.support.delivery;

import org.jspecify.annotations.NullMarked;
