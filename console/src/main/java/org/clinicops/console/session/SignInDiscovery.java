package org.clinicops.console.session;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the sign-in service for its addresses (OpenID Connect Discovery 1.0). The console
 * may reach it under another address than browsers do, in a network of containers for
 * one; who issues the tokens stays the same.
 */
@Component
class SignInDiscovery {

	private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION = new ParameterizedTypeReference<>() {
	};

	private final RestClient client;

	private final String issuer;

	private final String backChannel;

	private final OAuth2ClientProperties properties;

	SignInDiscovery(RestClient.Builder client, OAuth2ClientProperties properties,
			@Value("${spring.security.oauth2.client.provider.clinic.issuer-uri}") String issuer,
			@Value("${clinic.sign-in.back-channel-url}") String backChannel) {
		this.client = client.build();
		this.properties = properties;
		this.issuer = issuer;
		this.backChannel = backChannel;
	}

	/** The console's clients, by the provider's present description. */
	List<ClientRegistration> registrations() {
		Map<String, Object> description = describe();
		return this.properties.getRegistration()
			.entrySet()
			.stream()
			.map((entry) -> registration(entry.getKey(), entry.getValue(), description))
			.toList();
	}

	private Map<String, Object> describe() {
		try {
			Map<String, Object> description = this.client.get()
				.uri(this.backChannel + "/.well-known/openid-configuration")
				.retrieve()
				.requiredBody(DESCRIPTION);
			if (!this.issuer.equals(description.get("issuer"))) {
				throw new IllegalStateException(this.backChannel + " issues tokens of " + description.get("issuer")
						+ ", not of " + this.issuer);
			}
			return description;
		}
		catch (RestClientException | IllegalStateException ex) {
			throw new OAuth2AuthorizationException(new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE), ex);
		}
	}

	private static ClientRegistration registration(String id, OAuth2ClientProperties.Registration client,
			Map<String, Object> description) {
		return ClientRegistrations.fromOidcConfiguration(description)
			.registrationId(id)
			.clientId(Objects.requireNonNull(client.getClientId(), "client-id"))
			.clientSecret(client.getClientSecret())
			.authorizationGrantType(new AuthorizationGrantType(
					Objects.requireNonNull(client.getAuthorizationGrantType(), "authorization-grant-type")))
			.redirectUri(client.getRedirectUri())
			.scope(client.getScope())
			.build();
	}

}
