package org.clinicops.support.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.util.ConcurrentLruCache;

/**
 * Believes a token that was checked less than a minute ago, unless it has expired since:
 * a browser or a script shows the same one with each request.
 */
final class KnownTokens implements JwtDecoder {

	private static final int MOST = 1_000;

	private static final Duration BELIEVED = Duration.ofMinutes(1);

	private final Clock clock;

	private final ConcurrentLruCache<String, Known> known;

	KnownTokens(JwtDecoder decoder, Clock clock) {
		this.clock = clock;
		this.known = new ConcurrentLruCache<>(MOST, (token) -> check(token, decoder));
	}

	private Known check(String token, JwtDecoder decoder) {
		Jwt jwt = decoder.decode(token);
		Instant until = this.clock.instant().plus(BELIEVED);
		Instant expiry = jwt.getExpiresAt();
		return new Known(jwt, (expiry != null && expiry.isBefore(until)) ? expiry : until);
	}

	@Override
	public Jwt decode(String token) {
		if (!this.clock.instant().isBefore(this.known.get(token).until())) {
			this.known.remove(token);
		}
		return this.known.get(token).jwt();
	}

	private record Known(Jwt jwt, Instant until) {
	}

}
