package org.clinicops.scheduling.communication.client;

import java.time.Duration;

import org.clinicops.support.delivery.carrier.MessagePreparation;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * How this service calls intake-service: as itself, with a token that it gets for its
 * client credentials.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

	private static final String CLIENT = "intake";

	private static final Authentication THIS_SERVICE = new AnonymousAuthenticationToken("scheduling-service",
			"scheduling-service", AuthorityUtils.createAuthorityList("ROLE_scheduling-service"));

	private static final Duration CONNECT = Duration.ofSeconds(2);

	private static final Duration READ = Duration.ofSeconds(5);

	@Bean
	RestClient intakeService(IntakeSettings settings, ClientRegistrationRepository registrations,
			OAuth2AuthorizedClientService tokens) {
		requireSecret(registrations.findByRegistrationId(CLIENT));
		var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens);
		manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
			.clientCredentials((credentials) -> credentials.accessTokenResponseClient(tokenEndpoint()))
			.build());
		var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
		interceptor.setClientRegistrationIdResolver((request) -> CLIENT);
		interceptor.setPrincipalResolver((request) -> THIS_SERVICE);
		interceptor
			.setAuthorizationFailureHandler(OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(tokens));
		return RestClient.builder()
			.baseUrl(settings.intakeUrl())
			.requestFactory(impatient())
			.requestInterceptor(interceptor)
			.build();
	}

	/** At worst a token is fetched before the address is. */
	@Bean
	MessagePreparation askingForTheAddress() {
		return new MessagePreparation(CONNECT.plus(READ).multipliedBy(2));
	}

	/** A variable that is not set stays in the setting as it is written there. */
	private static void requireSecret(@Nullable ClientRegistration client) {
		String secret = (client != null) ? client.getClientSecret() : "";
		if (secret.isBlank() || secret.startsWith("${")) {
			throw new IllegalStateException("CLINIC_SCHEDULING_SECRET is not set: the secret of the client "
					+ "scheduling-service, with which patients' addresses are asked for.");
		}
	}

	private static RestClientClientCredentialsTokenResponseClient tokenEndpoint() {
		var client = new RestClientClientCredentialsTokenResponseClient();
		client.setRestClient(RestClient.builder()
			.requestFactory(impatient())
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build());
		return client;
	}

	private static ClientHttpRequestFactory impatient() {
		SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(CONNECT);
		requests.setReadTimeout(READ);
		return requests;
	}

}
