/** Deadlines over weekends, holidays and clock changes. */
@NullMarked
package org.clinicops.referral.deadline;

import org.jspecify.annotations.NullMarked;
