package org.clinicops.console.session;

import java.net.URI;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may open which page, and how they sign in and out. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

	private static final String SIGN_IN = "/oauth2/authorization/clinic";

	private static final RequestMatcher STAFF_PAGES = new OrRequestMatcher(
			PathPatternRequestMatcher.withDefaults().matcher("/desk/**"),
			PathPatternRequestMatcher.withDefaults().matcher("/referrals/**"));

	@Bean
	SecurityFilterChain pages(HttpSecurity http, LogoutSuccessHandler signOut,
			@Value("${spring.security.oauth2.client.provider.clinic.issuer-uri}") URI issuer) {
		AuthenticationFailureHandler failure = new SignInFailure();
		return http.authorizeHttpRequests(PageSecurity::access)
			.oauth2Login((login) -> login.loginPage(SIGN_IN)
				.failureHandler(failure)
				.withObjectPostProcessor(failingTo(failure)))
			.logout((logout) -> logout.logoutSuccessHandler(signOut))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(signIn()).accessDeniedHandler(denied()))
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(csrfOnEveryPage()))
			.headers((headers) -> headers(headers, issuer))
			.build();
	}

	/** Who may see what: the whole table. What is not in it does not exist. */
	private static void access(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.dispatcherTypeMatchers(DispatcherType.ERROR)
			.permitAll()
			.requestMatchers("/", "/intake/**", "/sign-in-failed")
			.permitAll()
			.requestMatchers(HttpMethod.GET, "/console*.css", "/console*.js", "/mark*.svg", "/webjars/**")
			.permitAll()
			.requestMatchers(HttpMethod.GET, "/actuator/health/**", "/actuator/prometheus")
			.permitAll()
			.requestMatchers("/desk/**")
			.hasAnyRole("receptionist", "coordinator", "admin")
			.requestMatchers("/referrals/**")
			.hasAnyRole("surgeon", "receptionist", "coordinator", "admin")
			.anyRequest()
			.denyAll();
	}

	/** Roles come with the ID token or the user info, in the claim {@code roles}. */
	@Bean
	GrantedAuthoritiesMapper rolesOfTheToken() {
		return (authorities) -> authorities.stream()
			.flatMap(PageSecurity::roles)
			.<GrantedAuthority>map((role) -> new SimpleGrantedAuthority("ROLE_" + role))
			.collect(Collectors.toSet());
	}

	private static Stream<String> roles(GrantedAuthority authority) {
		if (authority instanceof OidcUserAuthority user
				&& user.getAttributes().get("roles") instanceof Collection<?> roles) {
			return roles.stream().map(String::valueOf);
		}
		return Stream.empty();
	}

	/** Signs out at the sign-in service too, and comes back to the welcome page. */
	@Bean
	LogoutSuccessHandler signOutEverywhere(ClientRegistrationRepository registrations) {
		var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
		handler.setPostLogoutRedirectUri("{baseUrl}/");
		return handler;
	}

	/**
	 * Nobody signs in for what is no page: browsers ask for icons and more by themselves.
	 */
	private static boolean isNoPage(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod()) && !STAFF_PAGES.matches(request);
	}

	private static AccessDeniedHandler denied() {
		AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();
		return (request, response, ex) -> {
			if (isNoPage(request)) {
				response.sendError(HttpServletResponse.SC_NOT_FOUND);
			}
			else {
				forbidden.handle(request, response, ex);
			}
		};
	}

	/**
	 * A part of a page cannot show the sign-in: htmx is told to load the whole page
	 * again.
	 */
	private static AuthenticationEntryPoint signIn() {
		AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
		AuthenticationEntryPoint part = new HxRefreshHeaderAuthenticationEntryPoint();
		AuthenticationEntryPoint noPage = (request, response, ex) -> response
			.sendError(HttpServletResponse.SC_NOT_FOUND);
		return (request, response,
				ex) -> (isNoPage(request) ? noPage : (request.getHeader("HX-Request") != null) ? part : page)
					.commence(request, response, ex);
	}

	/**
	 * Leads back to it after the sign-in, under its own address and without a mark: that
	 * is what null stands for, though its parameter is not annotated so.
	 */
	@Bean
	@SuppressWarnings("NullAway")
	RequestCache pageAskedFor() {
		var cache = new HttpSessionRequestCache();
		cache.setMatchingRequestParameterName(null);
		cache.setRequestMatcher(
				(request) -> HttpMethod.GET.matches(request.getMethod()) && STAFF_PAGES.matches(request));
		return cache;
	}

	/** In a cookie, so that a form outlives the session and a restart of the console. */
	private static CookieCsrfTokenRepository csrfCookie() {
		var cookie = new CookieCsrfTokenRepository();
		cookie.setCookieName("CLINIC_CSRF");
		cookie.setCookieCustomizer((attributes) -> attributes.sameSite("Lax"));
		return cookie;
	}

	/** Not put off until a form is rendered: by then the headers may have been sent. */
	private static XorCsrfTokenRequestAttributeHandler csrfOnEveryPage() {
		var handler = new XorCsrfTokenRequestAttributeHandler();
		handler.setCsrfRequestAttributeName(null);
		return handler;
	}

	private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failingTo(
			AuthenticationFailureHandler failure) {
		return new ObjectPostProcessor<>() {

			@Override
			public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
				filter.setAuthenticationFailureHandler(failure);
				return filter;
			}

		};
	}

	/**
	 * No inline script or style; a form may lead to the sign-in service, by way of a
	 * redirect.
	 */
	private static void headers(HeadersConfigurer<HttpSecurity> headers, URI issuer) {
		String signInService = issuer.getScheme() + "://" + issuer.getAuthority();
		headers
			.contentSecurityPolicy(
					(csp) -> csp.policyDirectives("default-src 'none'; script-src 'self'; style-src 'self'; "
							+ "img-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
							+ "form-action 'self' " + signInService))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
	}

}
