package org.clinicops.support.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.DispatcherType;
import org.clinicops.support.problem.SecurityProblems;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes every service an OAuth 2.0 resource server: a JWT with each request, no session,
 * and nothing allowed but what the service's {@link AccessRules} name.
 */
@AutoConfiguration(
		beforeName = "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration")
class SecurityAutoConfiguration {

	/** Health and figures are on the management port, which is private. */
	private static final String[] OPEN = { "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**" };

	@Bean
	SecurityFilterChain clinicSecurity(HttpSecurity http, AccessRules rules, SecurityProblems problems,
			JwtDecoder decoder, Clock clock) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.oauth2ResourceServer((server) -> server
				.jwt((jwt) -> jwt.decoder(new KnownTokens(decoder, clock)).jwtAuthenticationConverter(authentication()))
				.authenticationEntryPoint(problems)
				.accessDeniedHandler(problems)
				.withObjectPostProcessor(failingWith(problems)))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.headers(Customizer.withDefaults())
			.authorizeHttpRequests((requests) -> {
				requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
				requests.requestMatchers(HttpMethod.GET, OPEN).permitAll();
				rules.define(requests);
				requests.anyRequest().denyAll();
			})
			.build();
	}

	/**
	 * Figures of each of its filters cost more than the filters do, and nobody looks at
	 * them.
	 */
	@Bean
	SecurityObservationSettings noFiguresOfFilters() {
		return SecurityObservationSettings.noObservations();
	}

	/**
	 * An issuer under load may need a while for its keys; by default it has half a
	 * second.
	 */
	@Bean
	JwkSetUriJwtDecoderBuilderCustomizer patienceWithTheIssuer() {
		SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(Duration.ofSeconds(2));
		requests.setReadTimeout(Duration.ofSeconds(5));
		return (decoder) -> decoder.restOperations(new RestTemplate(requests));
	}

	/** A path that tries to trick the access rules. */
	@Bean
	RequestRejectedHandler rejectedPaths(SecurityProblems problems) {
		return (request, response, ex) -> problems.rejected(response);
	}

	@Bean
	WebMvcConfigurer callerArguments() {
		return new WebMvcConfigurer() {

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new CallerArgument());
			}

		};
	}

	/**
	 * Also when the keys to check a token with cannot be had, which is rethrown
	 * otherwise.
	 */
	private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failingWith(SecurityProblems problems) {
		return new ObjectPostProcessor<>() {

			@Override
			public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
				filter.setAuthenticationFailureHandler(problems::commence);
				return filter;
			}

		};
	}

	private static JwtAuthenticationConverter authentication() {
		JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
		converter.setJwtGrantedAuthoritiesConverter(new TokenRoles());
		return converter;
	}

}
