package org.clinicops.support.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.FieldError;

/** Says what would have done in place of a value, to people who do not know Java. */
final class Expected {

	private static final String TIME = "a date and time with an offset, such as 2026-12-01T09:00:00-08:00";

	private static final String DOES_NOT_FIT = "This value does not fit here.";

	private static final String WHOLE_NUMBER = "a whole number";

	private static final Map<Class<?>, String> WORDS = Map.of(OffsetDateTime.class, TIME, Instant.class, TIME,
			LocalDate.class, "a date, such as 2026-12-01", LocalTime.class, "a time of day, such as 09:00",
			ZoneId.class, "a time zone, such as America/Los_Angeles", String.class, "a text", Integer.class,
			WHOLE_NUMBER, int.class, WHOLE_NUMBER, Boolean.class, "true or false", boolean.class, "true or false");

	private Expected() {
	}

	static String words(@Nullable Class<?> type) {
		if (type != null && type.isEnum()) {
			return "Expected one of " + Arrays.toString(type.getEnumConstants()) + ".";
		}
		String words = (type != null) ? WORDS.get(type) : null;
		return (words != null) ? "Expected " + words + "." : DOES_NOT_FIT;
	}

	static String words(FieldError unread) {
		return unread.contains(TypeMismatchException.class) ? words(unread.unwrap(TypeMismatchException.class))
				: DOES_NOT_FIT;
	}

	/** Of a list, what its elements are to be. */
	static String words(TypeMismatchException mismatch) {
		Class<?> type = mismatch.getRequiredType();
		for (Throwable cause = mismatch.getCause(); cause instanceof ConversionFailedException failed; cause = failed
			.getCause()) {
			type = failed.getTargetType().getType();
		}
		return words(type);
	}

}
