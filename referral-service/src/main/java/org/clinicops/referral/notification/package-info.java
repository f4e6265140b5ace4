/** Telling a surgeon that a referral waits: by mail, until the mail server has it. */
@NullMarked
package org.clinicops.referral.notification;

import org.jspecify.annotations.NullMarked;
