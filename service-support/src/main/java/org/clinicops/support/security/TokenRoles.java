package org.clinicops.support.security;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads roles from a token: the claim {@code roles} of people; the claim {@code scope} of
 * programs (client credentials, roles as scopes), whose tokens have no {@code roles}.
 */
class TokenRoles implements Converter<Jwt, Collection<GrantedAuthority>> {

	@Override
	public Collection<GrantedAuthority> convert(Jwt token) {
		return values(token, token.hasClaim("roles") ? "roles" : "scope").distinct()
			.<GrantedAuthority>map((role) -> new SimpleGrantedAuthority("ROLE_" + role))
			.toList();
	}

	private static Stream<String> values(Jwt token, String claim) {
		Object value = token.getClaims().get(claim);
		if (value instanceof String text) {
			return Stream.of(text.split(" "));
		}
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf) : Stream.empty();
	}

}
