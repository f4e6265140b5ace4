package org.clinicops.referral.referral;

import java.util.UUID;

import org.clinicops.support.domain.ReadableCode;

/**
 * What people call a referral on the phone and in mails, such as {@code RF-7K3M-9QXA}. It
 * says nothing about the patient.
 */
public record Reference(String value) {

	/** Always the same for the same referral. */
	static Reference of(ReferralId referral) {
		return new Reference(ReadableCode.of("RF", UUID.fromString(referral.value())));
	}

}
