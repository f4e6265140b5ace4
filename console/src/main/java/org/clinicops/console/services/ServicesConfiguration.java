package org.clinicops.console.services;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * The services' addresses and tokens: the pages of staff and surgeons pass on the user's
 * token, the public form uses one of the console's own.
 */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "intake", types = IntakeService.class)
@ImportHttpServices(group = "intake-form", types = IntakeFormService.class)
@ImportHttpServices(group = "scheduling", types = SchedulingService.class)
@ImportHttpServices(group = "referral", types = ReferralService.class)
class ServicesConfiguration {

	private static final Authentication CONSOLE = new AnonymousAuthenticationToken("console", "console",
			AuthorityUtils.createAuthorityList("ROLE_console"));

	@Bean
	RestClientHttpServiceGroupConfigurer usersToken(ClientRegistrationRepository registrations,
			OAuth2AuthorizedClientRepository tokens,
			OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshing) {
		var manager = new DefaultOAuth2AuthorizedClientManager(registrations, tokens);
		manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
			.authorizationCode()
			.refreshToken((refresh) -> refresh.accessTokenResponseClient(refreshing))
			.build());
		var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
		interceptor.setClientRegistrationIdResolver((request) -> "clinic");
		interceptor
			.setAuthorizationFailureHandler(OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(tokens));
		return (all) -> all.filterByName("intake", "scheduling", "referral")
			.forEachClient(
					(group, client) -> client.requestInterceptor(new SignInExpiry()).requestInterceptor(interceptor));
	}

	@Bean
	RestClientHttpServiceGroupConfigurer formsToken(ClientRegistrationRepository registrations,
			OAuth2AuthorizedClientService tokens,
			OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> requesting) {
		var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens);
		manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
			.clientCredentials((credentials) -> credentials.accessTokenResponseClient(requesting))
			.build());
		var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
		interceptor.setClientRegistrationIdResolver((request) -> "intake-form");
		interceptor.setPrincipalResolver((request) -> CONSOLE);
		interceptor
			.setAuthorizationFailureHandler(OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(tokens));
		return (all) -> all.filterByName("intake-form")
			.forEachClient((group, client) -> client.requestInterceptor(interceptor));
	}

}
