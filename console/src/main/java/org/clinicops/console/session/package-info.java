/**
 * Who is signed in, what they may open, and the rules of the session.
 */
@NullMarked
package org.clinicops.console.session;

import org.jspecify.annotations.NullMarked;
