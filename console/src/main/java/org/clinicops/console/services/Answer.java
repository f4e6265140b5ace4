package org.clinicops.console.services;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.server.ResponseStatusException;

/**
 * What came back from a service: the content, or the problem. A service that is away is a
 * problem of its part of the page and never an exception; only a sign-in that has run out
 * is one ({@link SignInExpiredException}), because then the whole page is lost.
 */
public record Answer<T>(@Nullable T content, @Nullable Problem problem) {

	private static final Logger log = LoggerFactory.getLogger(Answer.class);

	public static <T> Answer<T> of(Supplier<T> call) {
		try {
			return new Answer<>(call.get(), null);
		}
		catch (RestClientResponseException ex) {
			return new Answer<>(null, Problem.of(ex));
		}
		catch (RestClientException | OAuth2AuthorizationException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			// Only the kind of failure: its message may repeat what was sent.
			log.warn("A service does not answer: {}", cause.getClass().getName());
			return new Answer<>(null, Problem.AWAY);
		}
	}

	/**
	 * The same answer, unless the thing does not exist.
	 * @throws ResponseStatusException 404, the page that says so
	 */
	public Answer<T> orNotFound() {
		if (this.problem != null && this.problem.status() == HttpStatus.NOT_FOUND.value()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this;
	}

}
