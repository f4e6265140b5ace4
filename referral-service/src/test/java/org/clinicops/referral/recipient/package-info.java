/** The choice of a recipient. */
@NullMarked
package org.clinicops.referral.recipient;

import org.jspecify.annotations.NullMarked;
