package org.clinicops.referral.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.clinicops.referral.identity.IntakeId;
import org.clinicops.referral.identity.PatientId;

import org.clinicops.referral.deadline.DeadlinePolicy;
import org.clinicops.referral.deadline.Urgency;
import org.clinicops.referral.recipient.Procedure;
import org.clinicops.referral.recipient.Recipient;
import org.clinicops.referral.recipient.RecipientPolicy;
import org.clinicops.referral.recipient.Recipients;
import org.clinicops.support.domain.Refusal;

import org.springframework.stereotype.Service;

/** Opens the referrals that an intake asks for, each of them once. */
@Service
public class Referring {

	private final Referrals referrals;

	private final Recipients recipients;

	private final ProcedureCatalogue procedures;

	private final DeadlinePolicy deadlines;

	private final Clock clock;

	Referring(Referrals referrals, Recipients recipients, ProcedureCatalogue procedures, DeadlinePolicy deadlines,
			Clock clock) {
		this.referrals = referrals;
		this.recipients = recipients;
		this.procedures = procedures;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * Opens a referral for each pathway that leads to a surgeon. Again changes nothing.
	 */
	public void refer(Refer command) {
		Pathway.among(command.pathways()).forEach((pathway) -> refer(command, pathway));
	}

	private void refer(Refer command, Pathway pathway) {
		Instant now = this.clock.instant();
		Procedure procedure = this.procedures.procedureFor(command.condition(), pathway);
		Order order = new Order(command.intakeId(), command.patientId(), pathway, procedure, command.urgency());
		this.referrals.insertIfAbsent(
				Referral.request(order, recipientFor(order), this.deadlines.deadlines(command.urgency(), now), now));
	}

	private Recipient recipientFor(Order order) {
		ReferralId referral = ReferralId.of(order.intakeId(), order.pathway());
		return RecipientPolicy.choose(referral.value(), order.procedure(), this.recipients.doing(order.procedure()))
			.orElseThrow(() -> new Refusal(Refusal.Kind.UNPROCESSABLE, "no-recipient",
					"No recipient does " + order.procedure().value() + ".", List.of()));
	}

	/**
	 * The command to refer a patient.
	 *
	 * @param pathways all of the intake's; those that lead elsewhere are left alone
	 */
	public record Refer(IntakeId intakeId, PatientId patientId, String condition, Urgency urgency,
			List<String> pathways) {
	}

}
