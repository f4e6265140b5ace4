package org.clinicops.console.services;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Why a service did not do what was asked: its own problem document
 * (<a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>), or that it is away.
 *
 * @param errors what is wrong with which field
 * @param reasons which rules stand in the way
 */
public record Problem(int status, String code, @Nullable String detail, List<FieldError> errors, List<Reason> reasons) {

	static final Problem AWAY = new Problem(HttpStatus.SERVICE_UNAVAILABLE.value(), "service-away", null, List.of(),
			List.of());

	/** The service did not answer, or not sensibly: nobody knows whether it acted. */
	public boolean away() {
		return this.status >= 500;
	}

	static Problem of(RestClientResponseException ex) {
		Document document = documentOf(ex);
		if (!askedInVain(ex.getStatusCode()) || document == null || document.code() == null) {
			return AWAY;
		}
		return new Problem(ex.getStatusCode().value(), document.code(), document.detail(), listOf(document.errors()),
				listOf(document.reasons()));
	}

	/**
	 * Whether it was the request that was refused, not the console or the service that
	 * failed.
	 */
	private static boolean askedInVain(HttpStatusCode status) {
		return status.is4xxClientError() && !status.isSameCodeAs(HttpStatus.UNAUTHORIZED);
	}

	private static @Nullable Document documentOf(RestClientResponseException ex) {
		try {
			return ex.getResponseBodyAs(Document.class);
		}
		catch (RestClientException | IllegalStateException unreadable) {
			return null;
		}
	}

	private static <T> List<T> listOf(@Nullable List<T> items) {
		return (items != null) ? items : List.of();
	}

	/**
	 * What is wrong with one field.
	 *
	 * @param field dotted path, such as {@code patient.birthDate}
	 */
	public record FieldError(String field, String code, @Nullable String message) {
	}

	/** One rule that stands in the way. */
	public record Reason(String code, @Nullable String message) {
	}

	private record Document(@Nullable String code, @Nullable String detail, @Nullable List<FieldError> errors,
			@Nullable List<Reason> reasons) {
	}

}
