package org.clinicops.referral;

import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.clinicops.referral.identity.IntakeId;
import org.clinicops.referral.referral.Pathway;
import org.clinicops.referral.referral.ReferralId;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.util.TestSocketUtils;

/**
 * A real SMTP server for the service of a component test that imports it. It can be
 * stopped and started again at the same port.
 */
public final class MailServer implements DynamicPropertyRegistrar, DisposableBean {

	private final ServerSetup setup = new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1",
			ServerSetup.PROTOCOL_SMTP);

	private GreenMail running = new GreenMail(this.setup);

	MailServer() {
		this.running.start();
	}

	@Override
	public void accept(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.port", this.setup::getPort);
	}

	/** Starts it, empty. */
	public void start() {
		this.running = new GreenMail(this.setup);
		this.running.start();
	}

	public void stop() {
		this.running.stop();
	}

	@Override
	public void destroy() {
		stop();
	}

	/** The mails that came about an intake's injection or surgery. */
	public List<MimeMessage> mailsAbout(String intake) {
		List<String> referrals = Arrays.stream(Pathway.values())
			.map((pathway) -> ReferralId.of(new IntakeId(intake), pathway).value())
			.toList();
		return Arrays.stream(this.running.getReceivedMessages())
			.filter((mail) -> referrals.stream().anyMatch(messageId(mail)::contains))
			.toList();
	}

	private static String messageId(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
