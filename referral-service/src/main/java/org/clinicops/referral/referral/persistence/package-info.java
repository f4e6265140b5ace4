/** Referrals in the store. */
@NullMarked
package org.clinicops.referral.referral.persistence;

import org.jspecify.annotations.NullMarked;
