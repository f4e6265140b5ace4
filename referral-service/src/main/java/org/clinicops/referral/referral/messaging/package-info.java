/** Referrals and the topics: what opens them, and what they publish. */
@NullMarked
package org.clinicops.referral.referral.messaging;

import org.jspecify.annotations.NullMarked;
