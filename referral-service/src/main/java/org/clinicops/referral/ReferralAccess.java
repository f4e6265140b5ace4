package org.clinicops.referral;

import org.clinicops.support.security.AccessRules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Who may see this? A surgeon may, of all referrals, what is addressed to them: see
 * {@link org.clinicops.referral.referral.Actor}.
 */
@Configuration(proxyBeanMethods = false)
class ReferralAccess {

	@Bean
	AccessRules accessRules() {
		return (requests) -> requests.requestMatchers(HttpMethod.GET, "/api/referrals", "/api/referrals/*")
			.hasAnyRole("surgeon", "coordinator", "receptionist", "admin")
			.requestMatchers(HttpMethod.POST, "/api/referrals/*/accept", "/api/referrals/*/decline")
			.hasAnyRole("surgeon", "admin");
	}

}
