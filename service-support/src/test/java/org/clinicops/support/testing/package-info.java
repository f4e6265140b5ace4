/**
 * What component tests share: the real broker and store, callers, tokens, and rules of
 * the layout.
 */
@NullMarked
package org.clinicops.support.testing;

import org.jspecify.annotations.NullMarked;
