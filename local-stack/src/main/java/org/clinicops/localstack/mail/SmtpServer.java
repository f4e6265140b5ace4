package org.clinicops.localstack.mail;

import java.time.Clock;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;

/**
 * Takes mail for anybody over SMTP and puts it into the {@link Mailbox}. Runs from
 * {@link #start} to {@link #close}.
 */
class SmtpServer implements AutoCloseable {

	private final GreenMail server;

	private final Mailbox mailbox;

	private final Clock clock;

	SmtpServer(int port, Mailbox mailbox, Clock clock) {
		this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		this.mailbox = mailbox;
		this.clock = clock;
	}

	void start() {
		this.server.getUserManager().setMessageDeliveryHandler(this::deliver);
		this.server.start();
	}

	private GreenMailUser deliver(MovingMessage message, MailAddress recipient)
			throws MessagingException, UserException {
		this.mailbox.deliver(message.getMessage(), recipient.getEmail(), this.clock.instant());
		UserManager users = this.server.getUserManager();
		GreenMailUser user = users.getUserByEmail(recipient.getEmail());
		return (user != null) ? user : users.createUser(recipient.getEmail(), recipient.getEmail(), "");
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
