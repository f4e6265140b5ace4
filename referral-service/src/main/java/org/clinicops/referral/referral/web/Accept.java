package org.clinicops.referral.referral.web;

/** The body of an acceptance, which has nothing to add. */
record Accept() {
}
