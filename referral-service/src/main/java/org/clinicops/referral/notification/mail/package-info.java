/** Notifications by mail: when they are posted, and how. */
@NullMarked
package org.clinicops.referral.notification.mail;

import org.jspecify.annotations.NullMarked;
