package org.clinicops.console.session;

import java.util.Map;

import org.clinicops.console.testing.StubSignIn;
import org.clinicops.console.testing.Stubs;
import org.junit.jupiter.api.Test;

import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignInDiscoveryTest {

	private static final StubSignIn SIGN_IN = Stubs.SIGN_IN;

	@Test
	void asksByAnotherAddressThanBrowsersDo() {
		ClientRegistration console = discovery(SIGN_IN.issuer(), SIGN_IN.issuer().replace("localhost", "127.0.0.1"))
			.registrations()
			.get(0);
		assertThat(console.getClientId()).isEqualTo("console");
		assertThat(console.getProviderDetails().getIssuerUri()).isEqualTo(SIGN_IN.issuer());
		assertThat(console.getProviderDetails().getConfigurationMetadata()).containsKey("end_session_endpoint");
	}

	@Test
	void trustsNoOtherIssuer() {
		SignInDiscovery discovery = discovery("http://sign-in.example", SIGN_IN.issuer());
		assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(discovery::registrations)
			.havingCause()
			.withMessageContaining("not of http://sign-in.example");
	}

	private static SignInDiscovery discovery(String issuer, String backChannel) {
		OAuth2ClientProperties.Registration console = new OAuth2ClientProperties.Registration();
		console.setClientId("console");
		console.setAuthorizationGrantType("authorization_code");
		console.setRedirectUri("{baseUrl}/login/oauth2/code/{registrationId}");
		OAuth2ClientProperties properties = new OAuth2ClientProperties();
		properties.getRegistration().putAll(Map.of("clinic", console));
		return new SignInDiscovery(RestClient.builder(), properties, issuer, backChannel);
	}

}
