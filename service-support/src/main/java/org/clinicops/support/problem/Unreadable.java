package org.clinicops.support.problem;

import java.util.stream.Collectors;

import org.clinicops.support.domain.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body could not be read, and why. */
final class Unreadable {

	private Unreadable() {
	}

	static Reason reason(JacksonException cause) {
		String field = cause.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? "." + step.getPropertyName()
					: "[" + step.getIndex() + "]")
			.collect(Collectors.joining())
			.substring(1);
		if (cause instanceof UnrecognizedPropertyException) {
			return new Reason("unknown-field", "There is no such field.", field);
		}
		return new Reason("wrong-type", expected(cause), field);
	}

	private static String expected(JacksonException cause) {
		Class<?> type = (cause instanceof InvalidFormatException format) ? format.getTargetType()
				: (cause instanceof MismatchedInputException mismatch) ? mismatch.getTargetType() : null;
		return Expected.words(type);
	}

}
