package org.clinicops.referral.referral;

/** Why a surgeon does not take a patient on. */
public enum DeclineReason {

	NOT_MY_FIELD, NO_CAPACITY, MORE_CONSERVATIVE_CARE_FIRST, INSURANCE, OTHER

}
