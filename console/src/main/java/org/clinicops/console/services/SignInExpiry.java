package org.clinicops.console.services;

import java.io.IOException;

import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;

/** Notices that the user's token is gone, cannot be renewed or is no longer accepted. */
class SignInExpiry implements ClientHttpRequestInterceptor {

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		ClientHttpResponse response = execute(request, body, execution);
		if (response.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
			response.close();
			throw new SignInExpiredException(null);
		}
		return response;
	}

	private static ClientHttpResponse execute(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		try {
			return execution.execute(request, body);
		}
		catch (ClientAuthorizationRequiredException ex) {
			throw new SignInExpiredException(ex);
		}
		catch (ClientAuthorizationException ex) {
			if ("invalid_grant".equals(ex.getError().getErrorCode())) {
				throw new SignInExpiredException(ex);
			}
			throw ex;
		}
	}

}
