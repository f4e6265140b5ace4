package org.clinicops.support.sample;

import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ComponentTest
@AutoConfigureMockMvc
class SignInAwayIT {

	@Test
	void aTokenThatNobodyCanCheckIsNotCalledInvalid(@Autowired MockMvcTester http) {
		assertThat(http.get().uri("/parcels?size=1").header("Authorization", Tokens.bearer("clerk"))).hasStatus(503)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("sign-in-unavailable");
	}

	@TestConfiguration
	static class KeysAway {

		@Bean
		JwtDecoder decoder() {
			return (token) -> {
				throw new JwtException("Couldn't retrieve remote JWK set");
			};
		}

	}

}
