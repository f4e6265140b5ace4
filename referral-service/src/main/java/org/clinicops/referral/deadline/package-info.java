/** By when something is due: business hours, holidays and the promises made in them. */
@NullMarked
package org.clinicops.referral.deadline;

import org.jspecify.annotations.NullMarked;
