package org.clinicops.support.testing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.util.TestSocketUtils;

/**
 * A real SMTP server for the service of a component test that imports it. It can be
 * stopped and started again at the same port.
 */
public class SmtpServer implements DynamicPropertyRegistrar, DisposableBean {

	private final ServerSetup setup = new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1",
			ServerSetup.PROTOCOL_SMTP);

	private GreenMail running = new GreenMail(this.setup);

	protected SmtpServer() {
		this.running.start();
	}

	@Override
	public final void accept(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.port", this.setup::getPort);
	}

	/** Starts it, empty. */
	public final void start() {
		this.running = new GreenMail(this.setup);
		this.running.start();
	}

	public final void stop() {
		this.running.stop();
	}

	@Override
	public final void destroy() {
		stop();
	}

	/** The mails whose id is like that, in the order in which they came. */
	protected final List<MimeMessage> withId(Predicate<String> matching) {
		return Arrays.stream(this.running.getReceivedMessages()).filter((mail) -> matching.test(idOf(mail))).toList();
	}

	private static String idOf(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
