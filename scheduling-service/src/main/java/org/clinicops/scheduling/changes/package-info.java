/**
 * What happens in the book, told at once to whoever looks at it: numbered, so that nobody
 * who was away for a moment misses anything or hears it twice.
 */
@NullMarked
package org.clinicops.scheduling.changes;

import org.jspecify.annotations.NullMarked;
