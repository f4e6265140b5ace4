package org.clinicops.support.delivery.carrier;

import java.net.ConnectException;
import java.util.Map;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import org.junit.jupiter.api.Test;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

import static org.assertj.core.api.Assertions.assertThat;

class SmtpFailureTest {

	@Test
	void aServerThatSaysNoHasRefused() {
		assertThat(codeOfSending(new SendFailedException("550 <okafor@example.org> unknown"))).isEqualTo("refused");
	}

	@Test
	void aServerThatDoesNotAnswerIsUnreachable() {
		assertThat(codeOfSending(new MessagingException("connect", new ConnectException()))).isEqualTo("unreachable");
		assertThat(SmtpFailure.codeOf(new MailSendException("no server", new ConnectException())))
			.isEqualTo("unreachable");
	}

	@Test
	void aPasswordThatIsWrongIsAnAuthenticationFailure() {
		assertThat(SmtpFailure.codeOf(new MailAuthenticationException(new AuthenticationFailedException("535"))))
			.isEqualTo("authentication");
	}

	@Test
	void anAddressThatIsNoneIsABadAddress() {
		assertThat(SmtpFailure.codeOf(new AddressException("no @"))).isEqualTo("bad-address");
		assertThat(codeOfSending(new SendFailedException("550", new AddressException("no @"))))
			.isEqualTo("bad-address");
	}

	private static String codeOfSending(Exception cause) {
		return SmtpFailure.codeOf(new MailSendException(Map.of("mail", cause)));
	}

}
