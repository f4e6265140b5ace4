package org.clinicops.referral.deadline;

/** How soon a referral is to be dealt with. An emergency never becomes a referral. */
public enum Urgency {

	ROUTINE, URGENT

}
