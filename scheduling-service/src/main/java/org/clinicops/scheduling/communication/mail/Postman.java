package org.clinicops.scheduling.communication.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.clinicops.scheduling.communication.CommunicationId;
import org.clinicops.scheduling.communication.Communications;
import org.clinicops.scheduling.communication.PatientInformation;
import org.clinicops.support.delivery.carrier.DeliveryRounds;
import org.clinicops.support.delivery.carrier.MailSettings;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Has patients told as soon as that is due. */
@Component
class Postman extends DeliveryRounds<CommunicationId> {

	private final Communications communications;

	private final PatientInformation information;

	Postman(Communications communications, PatientInformation information, TaskScheduler scheduler,
			MailSettings settings, Clock clock) {
		super(scheduler, settings, clock);
		this.communications = communications;
		this.information = information;
	}

	@Override
	protected List<CommunicationId> due(Instant now) {
		return this.communications.due(now);
	}

	@Override
	protected void attempt(CommunicationId id) {
		this.information.send(id);
	}

}
