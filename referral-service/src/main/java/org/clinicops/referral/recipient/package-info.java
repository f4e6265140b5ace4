/** Who referrals can be addressed to: the affiliated surgeons and what they do. */
@NullMarked
package org.clinicops.referral.recipient;

import org.jspecify.annotations.NullMarked;
