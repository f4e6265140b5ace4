package org.clinicops.support.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who is calling, from the access token. A controller method that has a parameter of this
 * type gets it.
 *
 * @param name the subject: a user's or a client's stable name
 * @param displayName what others know the caller by; to show, never to decide by
 * @param roles without prefix
 * @param sites the sites that the caller is confined to; empty means all
 * @param recipient id under which referrals are addressed to the caller, if any are
 */
public record Caller(String name, String displayName, Set<String> roles, Set<String> sites,
		@Nullable String recipient) {

	static Caller of(JwtAuthenticationToken token) {
		Set<String> roles = token.getAuthorities()
			.stream()
			.map(GrantedAuthority::getAuthority)
			.filter((authority) -> authority != null && authority.startsWith("ROLE_"))
			.map((authority) -> authority.substring("ROLE_".length()))
			.collect(Collectors.toUnmodifiableSet());
		List<String> sites = token.getToken().getClaimAsStringList("sites");
		return new Caller(token.getName(), displayName(token), roles, (sites != null) ? Set.copyOf(sites) : Set.of(),
				token.getToken().getClaimAsString("recipient"));
	}

	private static String displayName(JwtAuthenticationToken token) {
		return Stream.of("name", "preferred_username")
			.flatMap((claim) -> Stream.ofNullable(token.getToken().getClaimAsString(claim)))
			.filter((name) -> !name.isBlank())
			.findFirst()
			.orElse(token.getName());
	}

	public boolean isAny(String... anyOf) {
		return Set.of(anyOf).stream().anyMatch(this.roles::contains);
	}

	/** Whether the caller may act at the site. */
	public boolean worksAt(String site) {
		return this.sites.isEmpty() || this.sites.contains(site);
	}

}
