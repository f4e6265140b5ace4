package org.clinicops.support.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.clinicops.support.domain.Codes;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The one place where an exception becomes an answer: a problem document that says what
 * was wrong, where, and what to do; never a stack trace. Counts
 * {@code clinic.refusals{code}}, and {@code clinic.refusal.reasons{code}} of a rule's
 * refusal.
 */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

	private static final Map<Refusal.Kind, HttpStatus> STATUS = Map.of(Refusal.Kind.INVALID, HttpStatus.BAD_REQUEST,
			Refusal.Kind.UNKNOWN, HttpStatus.NOT_FOUND, Refusal.Kind.CONFLICT, HttpStatus.CONFLICT, Refusal.Kind.STALE,
			HttpStatus.PRECONDITION_FAILED, Refusal.Kind.UNPROCESSABLE, HttpStatus.UNPROCESSABLE_CONTENT,
			Refusal.Kind.FORBIDDEN, HttpStatus.FORBIDDEN, Refusal.Kind.BUSY, HttpStatus.SERVICE_UNAVAILABLE);

	private static final String WRONG_TYPE = "wrong-type";

	private final MeterRegistry meters;

	ProblemHandler(MeterRegistry meters) {
		this.meters = meters;
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
		refusal.reasons()
			.forEach((reason) -> this.meters.counter("clinic.refusal.reasons", "code", reason.code()).increment());
		return answer(refusal, STATUS.getOrDefault(refusal.kind(), HttpStatus.BAD_REQUEST), refusal.code(),
				String.valueOf(refusal.getMessage()), refusal.reasons(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> changedMeanwhile(OptimisticLockingFailureException ex, WebRequest request) {
		return answer(ex, HttpStatus.CONFLICT, "changed-meanwhile",
				"Somebody else changed this at the same moment. Reload it and decide again.", List.of(), request);
	}

	/** The log has the pattern of the path, as what stands in it may be a secret. */
	@ExceptionHandler
	ResponseEntity<Object> failed(Exception ex, HttpServletRequest servletRequest, WebRequest request) {
		String reference = UUID.randomUUID().toString();
		this.logger.error("Failure " + reference + " at " + servletRequest.getMethod() + " "
				+ servletRequest.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), ex);
		return answer(ex, HttpStatus.INTERNAL_SERVER_ERROR, "internal-failure",
				"Something failed on our side. Try again; if it goes on, tell operations this reference: " + reference,
				List.of(), request);
	}

	@Override
	protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<Reason> errors = ex.getBindingResult().getAllErrors().stream().map(ProblemHandler::reason).toList();
		return invalidFields(ex, errors, request);
	}

	@Override
	protected ResponseEntity<Object> handleHandlerMethodValidationException(HandlerMethodValidationException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<Reason> errors = ex.getParameterValidationResults()
			.stream()
			.flatMap((result) -> result.getResolvableErrors()
				.stream()
				.map((error) -> new Reason(codeOf(error), String.valueOf(error.getDefaultMessage()),
						result.getMethodParameter().getParameterName())))
			.toList();
		return invalidFields(ex, errors, request);
	}

	@Override
	protected ResponseEntity<Object> handleMissingServletRequestParameter(MissingServletRequestParameterException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return invalidFields(ex, List.of(new Reason("not-null", "must not be null", ex.getParameterName())), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (ex.getMostSpecificCause() instanceof Refusal refusal) {
			return refused(refusal, request);
		}
		String field = (ex instanceof MethodArgumentTypeMismatchException argument) ? argument.getName()
				: ex.getPropertyName();
		return invalidFields(ex, List.of(new Reason(WRONG_TYPE, Expected.words(ex), field)), request);
	}

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (ex.contains(BodyTooLargeException.class)) {
			return answer(ex, HttpStatus.CONTENT_TOO_LARGE, "body-too-large", BodyTooLargeException.DETAIL, List.of(),
					request);
		}
		if (ex.getCause() instanceof JacksonException cause && !cause.getPath().isEmpty()) {
			return invalidFields(ex, List.of(Unreadable.reason(cause)), request);
		}
		return answer(ex, HttpStatus.BAD_REQUEST, "unreadable-body", "The body is missing or is not the JSON expected.",
				List.of(), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (body instanceof ProblemDetail problem && problem.getProperties() != null
				&& problem.getProperties().containsKey("code")) {
			return super.handleExceptionInternal(ex, body, headers, status, request);
		}
		HttpStatus known = HttpStatus.valueOf(status.value());
		String detail = (body instanceof ProblemDetail problem && problem.getDetail() != null) ? problem.getDetail()
				: known.getReasonPhrase();
		ProblemDetail problem = counted(Problems.of(status, Codes.kebab(known), detail, List.of()));
		return super.handleExceptionInternal(ex, problem, headers, status, request);
	}

	private ResponseEntity<Object> invalidFields(Exception ex, List<Reason> errors, WebRequest request) {
		String fields = errors.stream()
			.map((error) -> String.valueOf(error.field()))
			.distinct()
			.collect(Collectors.joining(", "));
		return answer(ex, HttpStatus.BAD_REQUEST, "invalid-field", "Please correct: " + fields, errors, request);
	}

	private ResponseEntity<Object> answer(Exception ex, HttpStatus status, String code, String detail,
			List<Reason> reasons, WebRequest request) {
		ProblemDetail problem = counted(Problems.of(status, code, detail, reasons));
		ResponseEntity<Object> answer = super.handleExceptionInternal(ex, problem, new HttpHeaders(), status, request);
		return (answer != null) ? answer : ResponseEntity.status(status).build();
	}

	private ProblemDetail counted(ProblemDetail problem) {
		Map<String, Object> properties = problem.getProperties();
		this.meters
			.counter("clinic.refusals", "code", (properties != null) ? String.valueOf(properties.get("code")) : "")
			.increment();
		return problem;
	}

	private static Reason reason(ObjectError error) {
		if (error instanceof FieldError field && field.isBindingFailure()) {
			return new Reason(WRONG_TYPE, Expected.words(field), field.getField());
		}
		return new Reason(kebab(error.getCode()), String.valueOf(error.getDefaultMessage()),
				(error instanceof FieldError field) ? field.getField() : error.getObjectName());
	}

	private static String codeOf(MessageSourceResolvable error) {
		String[] codes = error.getCodes();
		return (codes == null || codes.length == 0) ? "invalid" : kebab(codes[codes.length - 1]);
	}

	/** Such as {@code not-blank} for a constraint's {@code NotBlank}. */
	private static String kebab(@Nullable String name) {
		return (name == null) ? "invalid" : name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
	}

}
