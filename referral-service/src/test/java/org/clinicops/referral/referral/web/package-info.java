/** Tests of how referrals look over HTTP. */
@NullMarked
package org.clinicops.referral.referral.web;

import org.jspecify.annotations.NullMarked;
