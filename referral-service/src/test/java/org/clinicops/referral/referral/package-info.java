/** The rules of referrals. */
@NullMarked
package org.clinicops.referral.referral;

import org.jspecify.annotations.NullMarked;
