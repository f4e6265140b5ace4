package org.clinicops.scheduling.communication;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.scheduling.appointment.AppointmentStatus;
import org.clinicops.scheduling.appointment.Appointments;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.delivery.Consignment;
import org.clinicops.support.delivery.Courier;
import org.clinicops.support.delivery.Delivery;
import org.clinicops.support.delivery.Message;

import org.springframework.stereotype.Service;

/**
 * Tells patients about their visits. Both its steps go by the appointment as it is in the
 * store: what has led to them says no more than that it is time to look.
 */
@Service
public class PatientInformation {

	/** A hold is none of theirs yet, and who has arrived needs no word. */
	private static final Set<AppointmentStatus> CONCERNS_THE_PATIENT = Set.of(AppointmentStatus.BOOKED,
			AppointmentStatus.CANCELLED);

	private final Appointments appointments;

	private final Catalogues catalogues;

	private final Communications communications;

	private final CommunicationPolicy policy;

	private final Contacts contacts;

	private final Letters letters;

	private final Courier courier;

	private final Clock clock;

	PatientInformation(Appointments appointments, Catalogues catalogues, Communications communications,
			CommunicationPolicy policy, Contacts contacts, Letters letters, Courier courier, Clock clock) {
		this.appointments = appointments;
		this.catalogues = catalogues;
		this.communications = communications;
		this.policy = policy;
		this.contacts = contacts;
		this.letters = letters;
		this.courier = courier;
		this.clock = clock;
	}

	/**
	 * Opens what a patient has to be told of an appointment; nothing that is open or was
	 * told already.
	 */
	public void prepare(AppointmentId id) {
		this.appointments.find(id)
			.filter((appointment) -> CONCERNS_THE_PATIENT.contains(appointment.status()))
			.ifPresent((appointment) -> prepare(id, Communication.sequence(appointment),
					VisitTime.expectedOf(appointment)));
	}

	/**
	 * Opens what a patient has to be told of an appointment that was booked at once, and
	 * so is not looked up. What has become of it since is told on its own.
	 */
	public void prepareFirst(AppointmentId id, VisitTime visit) {
		prepare(id, 0, Optional.of(visit));
	}

	private void prepare(AppointmentId id, int sequence, Optional<VisitTime> visit) {
		Instant now = this.clock.instant();
		this.communications.insertAbsent(
				Stream.concat(news(id, sequence, visit, now).stream(), reminders(id, sequence, visit, now)).toList());
	}

	private Optional<Communication> news(AppointmentId id, int sequence, Optional<VisitTime> visit, Instant now) {
		return Expectations.after(newsBefore(id, sequence))
			.newsOf(visit)
			.filter((news) -> news.isToCome(now))
			.map((news) -> Communication.news(id, sequence, news, now.plus(this.policy.settling())));
	}

	private List<Communication> newsBefore(AppointmentId id, int sequence) {
		return (sequence == 0) ? List.of()
				: this.communications.about(id).stream().filter((told) -> told.isNewsBefore(sequence)).toList();
	}

	private Stream<Communication> reminders(AppointmentId id, int sequence, Optional<VisitTime> expected, Instant now) {
		return expected.filter((visit) -> visit.start().isAfter(now))
			.stream()
			.flatMap((visit) -> this.policy.reminders(visit.start(), zone(visit), now)
				.map((due) -> Communication.reminder(id, sequence, visit, due)));
	}

	private ZoneId zone(VisitTime visit) {
		return this.catalogues.current().requireSite(visit.site(), "site").zone();
	}

	/** Sends a communication, if it is due and still needed. */
	public void send(CommunicationId id) {
		this.communications.find(id)
			.ifPresent((communication) -> this.courier.attempt(communication.delivery(), new Sending(communication)));
	}

	private final class Sending implements Consignment {

		private final Communication communication;

		Sending(Communication communication) {
			this.communication = communication;
		}

		@Override
		public boolean change(Delivery from, Delivery to) {
			return PatientInformation.this.communications.change(this.communication.id(), from, to);
		}

		/**
		 * Looks at the appointment again: it may have been moved or cancelled since, and
		 * while the address was asked for, which takes a while.
		 */
		@Override
		public Optional<Message> message() {
			return stillNeeded((appointment, needed) -> contact(appointment)).flatMap((contact) -> stillNeeded(
					(appointment, needed) -> PatientInformation.this.letters.write(needed, appointment, contact)));
		}

		private <T> Optional<T> stillNeeded(BiFunction<Appointment, Communication, T> next) {
			Instant now = PatientInformation.this.clock.instant();
			return PatientInformation.this.appointments.find(this.communication.appointment())
				.flatMap((appointment) -> this.communication.asNeeded(appointment, now)
					.map((needed) -> next.apply(appointment, needed)));
		}

		private Contact contact(Appointment appointment) {
			return PatientInformation.this.contacts
				.find(appointment.patientId(), PatientInformation.this.courier::takes)
				.orElseThrow(NoAddressException::new);
		}

	}

}
