/** Recipients in the store. */
@NullMarked
package org.clinicops.referral.recipient.persistence;

import org.jspecify.annotations.NullMarked;
