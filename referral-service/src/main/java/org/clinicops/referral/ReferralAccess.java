package org.clinicops.referral;

import org.clinicops.support.security.AccessRules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Who may see referrals and who may answer them. Which of them a surgeon may is a rule of
 * the domain: {@link org.clinicops.referral.referral.Actor}.
 */
@Configuration(proxyBeanMethods = false)
class ReferralAccess {

	@Bean
	AccessRules access() {
		return (requests) -> requests.requestMatchers(HttpMethod.GET, "/api/referrals", "/api/referrals/{id}")
			.hasAnyRole("surgeon", "coordinator", "receptionist", "admin")
			.requestMatchers(HttpMethod.POST, "/api/referrals/{id}/accept", "/api/referrals/{id}/decline")
			.hasAnyRole("surgeon", "admin");
	}

}
