package org.clinicops.localstack.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The provider: its clients are in {@code application.yml}, its users in
 * {@link DemoUsers}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoUsers.class)
class IdentityConfiguration {

	@Bean
	SecurityFilterChain security(HttpSecurity http) {
		return http.oauth2AuthorizationServer((server) -> server.oidc(Customizer.withDefaults()))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.formLogin((login) -> login.loginPage("/login").permitAll())
			.build();
	}

	@Bean
	UserDetailsService users(DemoUsers demo) {
		return (username) -> demo.find(username)
			.map((user) -> User.withUsername(user.username()).password("{noop}" + demo.password()).build())
			.orElseThrow(() -> new UsernameNotFoundException("No such user"));
	}

	/**
	 * What the services and the console know about a person comes with the token. Access
	 * tokens are for the clinic's services.
	 */
	@Bean
	OAuth2TokenCustomizer<JwtEncodingContext> claims(DemoUsers demo) {
		return (context) -> {
			if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
				context.getClaims().audience(List.of("clinic"));
			}
			Optional.ofNullable(context.<Authentication>getPrincipal())
				.flatMap((principal) -> demo.find(principal.getName()))
				.ifPresent((user) -> user.claims().forEach(context.getClaims()::claim));
		};
	}

	@Bean
	JWKSource<SecurityContext> signingKeys(@Value("${clinic.signing-key}") Path file) throws Exception {
		return new ImmutableJWKSet<>(new JWKSet(SigningKey.loadOrCreate(file)));
	}

}
