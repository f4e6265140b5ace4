/** Referrals to affiliated surgeons: recipients, deadlines, notifications and answers. */
@NullMarked
package org.clinicops.referral;

import org.jspecify.annotations.NullMarked;
