/** Notifications by mail: when they are posted, and how. */
@NullMarked
package org.clinicops.referral.notification.messaging;

import org.jspecify.annotations.NullMarked;
