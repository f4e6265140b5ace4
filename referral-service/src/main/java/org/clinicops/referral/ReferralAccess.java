package org.clinicops.referral;

import org.clinicops.support.security.AccessRules;
import org.clinicops.support.security.Caller;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Who may see referrals and who may answer them. Which of them a surgeon may is a rule of
 * the domain: {@link org.clinicops.referral.referral.Actor}.
 */
@Configuration(proxyBeanMethods = false)
public class ReferralAccess {

	private static final String[] READERS = { "surgeon", "coordinator", "receptionist", "admin" };

	private static final String[] ANSWERERS = { "surgeon", "admin" };

	@Bean
	AccessRules access() {
		return (requests) -> requests.requestMatchers(HttpMethod.GET, "/api/referrals", "/api/referrals/{id}")
			.hasAnyRole(READERS)
			.requestMatchers(HttpMethod.POST, "/api/referrals/{id}/accept", "/api/referrals/{id}/decline")
			.hasAnyRole(ANSWERERS);
	}

	/** Who sees every referral, whoever it is addressed to. */
	public static boolean seesAll(Caller caller) {
		return caller.isAny("coordinator", "receptionist", "admin");
	}

	/** Who answers in the place of whoever was asked. */
	public static boolean answersAll(Caller caller) {
		return caller.isAny("admin");
	}

}
