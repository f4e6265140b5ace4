/** The rules of notifications. */
@NullMarked
package org.clinicops.referral.notification;

import org.jspecify.annotations.NullMarked;
