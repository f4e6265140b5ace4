package org.clinicops.console.session;

import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The person at the page: what it calls them and which links it shows. What they may do
 * is decided by {@link PageSecurity} and the services.
 *
 * @param name to call them by
 * @param account the name by which services know them
 * @param roles without prefix
 */
public record SignedIn(String name, String account, Set<String> roles) {

	public static @Nullable SignedIn of(@Nullable Authentication authentication) {
		if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
			return null;
		}
		String name = user.getFullName();
		Set<String> roles = AuthorityUtils.authorityListToSet(authentication.getAuthorities())
			.stream()
			.filter((authority) -> authority.startsWith("ROLE_"))
			.map((authority) -> authority.substring("ROLE_".length()))
			.collect(Collectors.toUnmodifiableSet());
		return new SignedIn((name != null) ? name : user.getName(), user.getName(), roles);
	}

	public boolean is(String role) {
		return this.roles.contains(role);
	}

	public boolean opensDesk() {
		return is("receptionist") || is("coordinator") || is("admin");
	}

	public boolean opensReferrals() {
		return is("surgeon") || opensDesk();
	}

	/** Whether this is the person whom a service calls so. */
	public boolean isCalled(@Nullable String account) {
		return this.account.equals(account);
	}

	/** Whether accepting and declining is this person's to try. */
	public boolean decidesReferrals() {
		return is("surgeon") || is("admin");
	}

}
