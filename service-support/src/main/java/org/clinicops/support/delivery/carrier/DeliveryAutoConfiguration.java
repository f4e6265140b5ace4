package org.clinicops.support.delivery.carrier;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.support.delivery.Courier;
import org.clinicops.support.delivery.RetrySchedule;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;

/** Gives a service that has Spring's mail support its {@link Courier}. */
@AutoConfiguration(after = MailSenderAutoConfiguration.class)
@ConditionalOnClass({ JavaMailSender.class, MailProperties.class })
@EnableConfigurationProperties({ MailSettings.class, SmsSettings.class })
class DeliveryAutoConfiguration {

	/** Greeting, EHLO, MAIL, RCPT, DATA and the mail itself, with some in reserve. */
	private static final int STEPS = 8;

	@Bean
	Courier courier(MailSettings settings, SmsSettings sms, MailProperties mail, JavaMailSender smtp,
			ObjectProvider<MessagePreparation> preparation, MeterRegistry meters, Clock clock) {
		settings.requireLeaseOf(longestPreparation(preparation).plus(longestPosting(mail)));
		PostOffices offices = new PostOffices(List.of(new SmtpPostOffice(smtp, settings.from()), new SmsGateway(sms)),
				meters);
		return new Courier(offices,
				new Courier.Terms(settings.lease(), new RetrySchedule(settings.firstRetry(), settings.longestRetry())),
				clock);
	}

	private static Duration longestPreparation(ObjectProvider<MessagePreparation> preparation) {
		return preparation.stream().map(MessagePreparation::longest).reduce(Duration.ZERO, Duration::plus);
	}

	private static Duration longestPosting(MailProperties mail) {
		return timeout(mail, "connectiontimeout").plus(timeout(mail, "timeout").multipliedBy(STEPS));
	}

	private static Duration timeout(MailProperties smtp, String name) {
		return Duration.ofMillis(Long.parseLong(smtp.getProperties().getOrDefault("mail.smtp." + name, "0")));
	}

}
