/** The data that referrals go by. */
@NullMarked
package org.clinicops.referral.referral.settings;

import org.jspecify.annotations.NullMarked;
