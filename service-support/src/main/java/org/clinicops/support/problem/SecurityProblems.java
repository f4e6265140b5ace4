package org.clinicops.support.problem;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Refusals of the security filters as problem documents, beside the
 * {@code WWW-Authenticate} header that bearer tokens call for (RFC 6750). When nobody can
 * say whether a token is good, because the issuer's keys cannot be had, that is not the
 * caller's fault and said so.
 */
public class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final Logger logger = LoggerFactory.getLogger(SecurityProblems.class);

	private final BearerTokenAuthenticationEntryPoint unauthorized = new BearerTokenAuthenticationEntryPoint();

	private final BearerTokenAccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();

	private final JsonMapper json;

	SecurityProblems(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (ex instanceof AuthenticationServiceException) {
			logger.warn("Access tokens cannot be checked: {}", String.valueOf(ex.getMessage()));
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			write(response, Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable",
					"Access tokens cannot be checked at the moment. Try again soon.", List.of()));
			return;
		}
		this.unauthorized.commence(request, response, ex);
		write(response, Problems.of(HttpStatus.UNAUTHORIZED, "not-signed-in",
				"The request carries no valid access token, or an expired one. Sign in again.", List.of()));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		this.denied.handle(request, response, ex);
		write(response,
				Problems.of(HttpStatus.FORBIDDEN, "not-allowed", "Your role does not include this.", List.of()));
	}

	/**
	 * Answers a path that the firewall does not let through, such as one with
	 * {@code %2F}.
	 */
	public void rejected(HttpServletResponse response) throws IOException {
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		write(response, Problems.of(HttpStatus.BAD_REQUEST, "bad-path",
				"The path has characters that no path of this service has.", List.of()));
	}

	private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(), problem);
	}

}
