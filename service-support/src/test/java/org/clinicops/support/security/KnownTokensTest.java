package org.clinicops.support.security;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KnownTokensTest {

	private static final Instant NINE = Instant.parse("2026-11-23T17:00:00Z");

	private final List<String> checked = new ArrayList<>();

	private Instant now = NINE;

	private final KnownTokens tokens = new KnownTokens(this::check, new Clock() {

		@Override
		public Instant instant() {
			return KnownTokensTest.this.now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	});

	@Test
	void aTokenIsCheckedOnceAMinute() {
		decodeAt(NINE, "long");
		decodeAt(NINE.plusSeconds(59), "long");
		assertThat(this.checked).hasSize(1);
		decodeAt(NINE.plusSeconds(60), "long");
		assertThat(this.checked).hasSize(2);
	}

	@Test
	void aTokenThatHasExpiredIsNotBelievedAnyMore() {
		decodeAt(NINE, "short");

		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decodeAt(NINE.plusSeconds(10), "short"));
	}

	@Test
	void oneTokenDoesNotVouchForAnother() {
		decodeAt(NINE, "long");

		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decodeAt(NINE, "forged"));
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decodeAt(NINE, "forged"));
	}

	private void decodeAt(Instant time, String token) {
		this.now = time;
		assertThat(this.tokens.decode(token).getTokenValue()).isEqualTo(token);
	}

	private Jwt check(String token) {
		this.checked.add(token);
		Instant expiry = token.equals("short") ? NINE.plusSeconds(10) : NINE.plusSeconds(3600);
		if (token.equals("forged") || !this.now.isBefore(expiry)) {
			throw new BadJwtException("Not good");
		}
		return new Jwt(token, NINE, expiry, Map.of("alg", "none"), Map.of("sub", "anybody"));
	}

}
