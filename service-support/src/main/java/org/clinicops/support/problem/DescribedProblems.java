package org.clinicops.support.problem;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.clinicops.support.domain.Reason;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;

/**
 * Adds to the description of an API what is answered when something is refused: once for
 * all operations, with an example each.
 */
class DescribedProblems implements OpenApiCustomizer {

	private static final String PROBLEM_JSON = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

	private final JsonMapper json;

	DescribedProblems(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void customise(OpenAPI api) {
		for (Kind kind : Kind.values()) {
			api.getComponents().addResponses(kind.name(), describe(kind));
		}
		api.getPaths().values().forEach((path) -> path.readOperationsMap().forEach(DescribedProblems::refer));
	}

	private ApiResponse describe(Kind kind) {
		Map<?, ?> example = this.json.convertValue(Problems.of(kind.status, kind.code, kind.detail, kind.reasons),
				Map.class);
		return new ApiResponse().description(kind.detail)
			.content(new Content().addMediaType(PROBLEM_JSON, new MediaType().example(example)));
	}

	private static void refer(HttpMethod method, Operation operation) {
		for (Kind kind : Kind.values()) {
			if (kind.occurs.in(method, operation)) {
				operation.getResponses()
					.addApiResponse(String.valueOf(kind.status.value()), new ApiResponse().$ref(kind.name()));
			}
		}
	}

	private static boolean takes(Operation operation, Predicate<Parameter> which) {
		return operation.getParameters() != null && operation.getParameters().stream().anyMatch(which);
	}

	/** What can be wrong. */
	private enum Kind {

		INVALID(HttpStatus.BAD_REQUEST, "invalid-field", "Please correct: start",
				List.of(new Reason("not-null", "must not be null", "start")),
				(method, operation) -> operation.getRequestBody() != null || takes(operation, (parameter) -> true)),

		NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "not-signed-in",
				"The request carries no valid access token, or an expired one. Sign in again.", List.of(),
				(method, operation) -> true),

		FORBIDDEN(HttpStatus.FORBIDDEN, "not-allowed", "Your role does not include this.", List.of(),
				(method, operation) -> true),

		UNKNOWN(HttpStatus.NOT_FOUND, "unknown-site", "There is no site XX.", List.of(),
				(method, operation) -> takes(operation, (parameter) -> "path".equals(parameter.getIn()))),

		CONFLICT(HttpStatus.CONFLICT, "changed-meanwhile",
				"Somebody else changed this at the same moment. Reload it and decide again.", List.of(),
				(method, operation) -> method != HttpMethod.GET),

		STALE(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile",
				"Somebody else has changed this since. Reload it and decide again.", List.of(),
				(method, operation) -> takes(operation, (parameter) -> "If-Match".equals(parameter.getName()))),

		UNPROCESSABLE(HttpStatus.UNPROCESSABLE_CONTENT, "not-bookable", "This visit cannot be booked.",
				List.of(new Reason("site-closed", "The site is closed then.")),
				(method, operation) -> operation.getRequestBody() != null);

		private final HttpStatus status;

		private final String code;

		private final String detail;

		@SuppressWarnings("ImmutableEnumChecker") // made by List.of
		private final List<Reason> reasons;

		@SuppressWarnings("ImmutableEnumChecker") // a function without a state
		private final Occurrence occurs;

		Kind(HttpStatus status, String code, String detail, List<Reason> reasons, Occurrence occurs) {
			this.status = status;
			this.code = code;
			this.detail = detail;
			this.reasons = reasons;
			this.occurs = occurs;
		}

	}

	/** Whether an operation can be answered so. */
	@FunctionalInterface
	private interface Occurrence {

		boolean in(HttpMethod method, Operation operation);

	}

}
