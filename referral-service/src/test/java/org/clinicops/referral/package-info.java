/** The whole service, on a real broker, store and mail server. */
@NullMarked
package org.clinicops.referral;

import org.jspecify.annotations.NullMarked;
