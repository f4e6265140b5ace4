/** The state of notifications, inside the referrals in the store. */
@NullMarked
package org.clinicops.referral.notification.persistence;

import org.jspecify.annotations.NullMarked;
