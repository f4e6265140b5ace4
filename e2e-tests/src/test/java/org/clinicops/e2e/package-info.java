/**
 * The running system from outside: over HTTP, on the topics, in the mailbox, in a
 * browser, and while its parts are killed.
 */
@NullMarked
package org.clinicops.e2e;

import org.jspecify.annotations.NullMarked;
