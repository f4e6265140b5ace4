package org.clinicops.support.delivery.carrier;

import java.util.List;
import java.util.stream.Stream;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Says in one word, without any address, why a mail server did not take a mail. */
final class SmtpFailure {

	private SmtpFailure() {
	}

	/**
	 * One of {@code bad-address}, {@code authentication}, {@code refused} (the server
	 * said no), {@code unreachable} (it did not answer, or not to the end).
	 */
	static String codeOf(Exception failure) {
		List<Throwable> causes = causes(failure).toList();
		if (hasAny(causes, AddressException.class)) {
			return "bad-address";
		}
		if (hasAny(causes, AuthenticationFailedException.class, MailAuthenticationException.class)) {
			return "authentication";
		}
		return hasAny(causes, SendFailedException.class) ? "refused" : "unreachable";
	}

	private static boolean hasAny(List<Throwable> causes, Class<?>... types) {
		return causes.stream().anyMatch((cause) -> Stream.of(types).anyMatch((type) -> type.isInstance(cause)));
	}

	private static Stream<Throwable> causes(Throwable failure) {
		Stream<Throwable> inner = (failure instanceof MailSendException send) ? Stream.of(send.getMessageExceptions())
				: Stream.ofNullable(failure.getCause());
		return Stream.concat(Stream.of(failure), inner.flatMap(SmtpFailure::causes));
	}

}
