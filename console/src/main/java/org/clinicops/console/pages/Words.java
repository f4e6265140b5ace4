package org.clinicops.console.pages;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.clinicops.console.services.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Codes in the words of the page's language; a code that the console does not know yet is
 * shown as it is, only readable. Templates call it {@code @words}.
 */
@Component("words")
public class Words {

	private final MessageSource messages;

	Words(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The word for a code.
	 * @param kind such as {@code pathway}
	 * @param code such as {@code PHYSICAL_THERAPY}
	 */
	public String of(String kind, @Nullable String code) {
		return (code != null) ? message(kind + "." + code, readable(code)) : "";
	}

	public String of(Problem problem) {
		return said("problem", problem.code(), problem.detail());
	}

	public String of(Problem.Reason reason) {
		return said("reason", reason.code(), reason.message());
	}

	/** What is wrong with a field. */
	public String of(Problem.FieldError error) {
		return said("field", error.code(), error.message());
	}

	/** What is wrong with which field, in the order in which the service says it. */
	public Map<String, String> ofFields(Problem problem) {
		Map<String, String> errors = new LinkedHashMap<>();
		problem.errors().forEach((error) -> errors.putIfAbsent(error.field(), of(error)));
		return errors;
	}

	/**
	 * A code that has no words yet is told in the service's own, and in a language that
	 * the services do not speak, in general ones.
	 */
	private String said(String kind, String code, @Nullable String byTheService) {
		String spoken = message(kind + ".other", Objects.requireNonNullElse(byTheService, code));
		return message(kind + "." + code, spoken);
	}

	private String message(String key, String other) {
		return Objects.requireNonNullElse(this.messages.getMessage(key, null, other, LocaleContextHolder.getLocale()),
				other);
	}

	private static String readable(String code) {
		String words = code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT).strip();
		return words.isEmpty() ? code : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
