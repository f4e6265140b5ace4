package org.clinicops.localstack.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The people of the demo, from {@code application.yml}. They share one password.
 *
 * @param password the password of all
 * @param users who they are and what their tokens say about them
 */
@ConfigurationProperties("clinic.demo")
record DemoUsers(String password, List<DemoUser> users) {

	Optional<DemoUser> find(String username) {
		return this.users.stream().filter((user) -> user.username().equals(username)).findFirst();
	}

	/**
	 * One person.
	 *
	 * @param username the stable user name, which is the token's subject
	 * @param name how the person is called
	 * @param roles what the person may do
	 * @param sites where; none means everywhere
	 * @param recipient which recipient of referrals a surgeon is
	 */
	record DemoUser(String username, String name, List<String> roles, @DefaultValue List<String> sites,
			@Nullable String recipient) {

		Map<String, Object> claims() {
			Map<String, Object> claims = new LinkedHashMap<>(Map.of("name", this.name, "roles", this.roles));
			if (!this.sites.isEmpty()) {
				claims.put("sites", this.sites);
			}
			if (this.recipient != null) {
				claims.put("recipient", this.recipient);
			}
			return claims;
		}

	}

}
