package org.clinicops.console.testing;

import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who are signed in; each one's token is {@code token-of-<role>}. */
public final class People {

	private static final ClientRegistration CLINIC = ClientRegistration.withRegistrationId("clinic")
		.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
		.clientId("console")
		.redirectUri("{baseUrl}/login/oauth2/code/clinic")
		.authorizationUri("http://localhost/authorize")
		.tokenUri("http://localhost/token")
		.build();

	private People() {
	}

	public static RequestPostProcessor receptionist() {
		return signedIn("receptionist");
	}

	public static RequestPostProcessor surgeon() {
		return signedIn("surgeon");
	}

	public static RequestPostProcessor coordinator() {
		return signedIn("coordinator");
	}

	public static RequestPostProcessor signedIn(String role) {
		return (request) -> {
			Instant now = Instant.now();
			OidcIdToken idToken = OidcIdToken.withTokenValue("id-token")
				.subject("the." + role)
				.claim("name", "The " + role)
				.issuedAt(now)
				.build();
			var authorities = AuthorityUtils.createAuthorityList("ROLE_" + role);
			var authentication = new OAuth2AuthenticationToken(new DefaultOidcUser(authorities, idToken), authorities,
					"clinic");
			var token = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "token-of-" + role, now,
					now.plusSeconds(3600));
			HttpServletResponse unused = new MockHttpServletResponse();
			new HttpSessionOAuth2AuthorizedClientRepository().saveAuthorizedClient(
					new OAuth2AuthorizedClient(CLINIC, authentication.getName(), token), authentication, request,
					unused);
			return SecurityMockMvcRequestPostProcessors.authentication(authentication).postProcessRequest(request);
		};
	}

	/** Roles that the sign-in service knows. */
	public static List<String> roles() {
		return List.of("receptionist", "clinician", "surgeon", "coordinator", "operations", "admin");
	}

}
