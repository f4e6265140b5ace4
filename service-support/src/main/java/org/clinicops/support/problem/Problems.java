package org.clinicops.support.problem;

import java.net.URI;
import java.util.List;

import org.clinicops.support.domain.Reason;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Makes problem documents (<a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>)
 * of one shape: {@code type urn:clinicops:problem:<code>}, {@code title}, {@code status},
 * {@code detail}, {@code code}, and where they apply {@code errors} (a field each) or
 * {@code reasons} (a rule each).
 */
final class Problems {

	private Problems() {
	}

	static ProblemDetail of(HttpStatusCode status, String code, String detail, List<Reason> reasons) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:clinicops:problem:" + code));
		problem.setTitle(titleOf(status));
		problem.setProperty("code", code);
		List<Reason> fields = reasons.stream().filter((reason) -> reason.field() != null).toList();
		List<Reason> rules = reasons.stream().filter((reason) -> reason.field() == null).toList();
		if (!fields.isEmpty()) {
			problem.setProperty("errors", fields);
		}
		if (!rules.isEmpty()) {
			problem.setProperty("reasons", rules);
		}
		return problem;
	}

	private static String titleOf(HttpStatusCode status) {
		HttpStatus known = HttpStatus.resolve(status.value());
		return (known != null) ? known.getReasonPhrase() : "Problem";
	}

}
