/** How the deadlines are set. */
@NullMarked
package org.clinicops.referral.deadline.settings;

import org.jspecify.annotations.NullMarked;
