/**
 * The surgeon's inbox: what waits for an answer, and the answer.
 */
@NullMarked
package org.clinicops.console.referrals;

import org.jspecify.annotations.NullMarked;
