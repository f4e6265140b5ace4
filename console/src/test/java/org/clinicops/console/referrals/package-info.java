/** Tests of the pages. */
@NullMarked
package org.clinicops.console.referrals;

import org.jspecify.annotations.NullMarked;
