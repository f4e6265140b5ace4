/** Referrals to affiliated surgeons: opened from an intake, accepted or declined. */
@NullMarked
package org.clinicops.referral.referral;

import org.jspecify.annotations.NullMarked;
