package org.clinicops.scheduling.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Occupancy;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.catalogue.CancellationReasonCode;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Catalogues;
import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Changes what is booked. The same command twice changes nothing the second time. */
@Service
public class Changing {

	private final Catalogues catalogues;

	private final Appointments appointments;

	private final Taking taking;

	private final Holds holds;

	private final Clock clock;

	Changing(Catalogues catalogues, Appointments appointments, Taking taking, Holds holds, Clock clock) {
		this.catalogues = catalogues;
		this.appointments = appointments;
		this.taking = taking;
		this.holds = holds;
		this.clock = clock;
	}

	/**
	 * Moves a visit to another time, site, practitioner, room or device. The old time is
	 * left only as the new one is taken, in one write. A visit that is there already
	 * stays as it is, whatever the rules say by now; one that keeps its start needs no
	 * notice, and may change hands until it ends.
	 * @throws Refusal {@code not-bookable}, {@code time-not-free} or {@code wrong-status}
	 */
	public Appointment reschedule(Decider decider, NewTime wanted) {
		Appointment found = change(decider, Appointment::requireBooked);
		if (isAt(wanted, found)) {
			return found;
		}
		Instant now = this.clock.instant();
		return take(decider, wanted, now,
				(appointment, visit) -> appointment.reschedule(BookedVisit.of(visit), decider.name(), now));
	}

	/** Nobody who was let in beside it is in its way where it is already. */
	private boolean isAt(NewTime wanted, Appointment appointment) {
		return VisitOptions.of(wanted.of(appointment), this.catalogues.current())
			.visits()
			.stream()
			.map(BookedVisit::of)
			.anyMatch(appointment.visit()::equals);
	}

	/**
	 * Keeps another time for a visit, beside the one that it has: confirming the hold
	 * moves it there, in one write, so that in between the time is nobody else's.
	 * @throws Refusal {@code not-bookable}, {@code time-not-free}, {@code wrong-status},
	 * or {@code move-held} if another one is kept for it already
	 */
	public Appointment holdMove(AppointmentId id, NewTime wanted, Hold hold) {
		Instant now = this.clock.instant();
		return take(new Decider(id, hold.owner(), null), wanted, now,
				(appointment, visit) -> appointment.holdMove(visit, hold));
	}

	private Appointment take(Decider decider, NewTime wanted, Instant now, BiConsumer<Appointment, Visit> change) {
		Appointment appointment = find(decider.id());
		appointment.requireBooked();
		VisitOptions options = VisitOptions.of(wanted.of(appointment), appointment.visit(), this.catalogues.current(),
				now);
		Booking.requireNone(options.reasonsAgainst(Occupancy.NONE, now));
		try {
			return this.taking.first(options, null, appointment.claims(), now, (visit) -> this.appointments
				.change(decider.id(), decider.version(), (known) -> change.accept(known, visit)));
		}
		catch (Refusal refusal) {
			if (find(decider.id()).visit().equals(appointment.visit())) {
				throw refusal;
			}
			// Somebody has moved it meanwhile, and it was in its own way
			return take(decider, wanted, now, change);
		}
	}

	/**
	 * Cancels a visit.
	 * @throws Refusal {@code unknown-cancellation-reason} or {@code wrong-status}
	 */
	public Appointment cancel(Decider decider, CancellationReasonCode code) {
		CancellationReason reason = this.catalogues.current().requireCancellationReason(code, "reason");
		Instant now = this.clock.instant();
		return change(decider, (appointment) -> appointment.cancel(reason, decider.name(), now));
	}

	/**
	 * Takes a step on the day of a visit.
	 * @throws Refusal {@code wrong-status}, {@code not-today} or {@code not-begun}
	 */
	public Appointment take(Step step, Decider decider) {
		Instant now = this.clock.instant();
		return change(decider, (appointment) -> appointment.take(step, decider.name(), today(appointment, now), now));
	}

	/**
	 * Takes back what was done last.
	 * @throws Refusal {@code nothing-to-undo}, {@code time-passed} if it was moved from a
	 * time that is over, or {@code time-not-free} if what was given back is another's by
	 * now, or somebody was let in beside another there meanwhile
	 */
	public Appointment undo(Decider decider) {
		Instant now = this.clock.instant();
		Consumer<Appointment> undo = (appointment) -> undo(appointment, decider.name(), now);
		return this.appointments.change(decider.id(), decider.version(), undo).orElseGet(() -> {
			this.holds.expire();
			return this.appointments.change(decider.id(), decider.version(), undo)
				.orElseThrow(() -> againstUndoing(find(decider.id()), now));
		});
	}

	/**
	 * Whoever was let in beside somebody else meanwhile was not let in beside this one.
	 */
	private void undo(Appointment appointment, String by, Instant now) {
		Set<Claim> had = appointment.claims();
		Change undone = appointment.undo(by, now);
		Set<Claim> regained = new HashSet<>(appointment.claims());
		regained.removeAll(had);
		boolean firstSeat = appointment.overbooking() == null;
		if (firstSeat && this.taking.isLetInBeside(regained, undone.at(), now)) {
			throw againstUndoing(appointment, now);
		}
	}

	private Refusal againstUndoing(Appointment appointment, Instant now) {
		return this.taking.requestTaken(appointment, now).orElseGet(Changing::takenSince);
	}

	public Appointment find(AppointmentId id) {
		return this.appointments.find(id).orElseThrow(() -> Refusal.unknown("appointment", id));
	}

	private Appointment change(Decider decider, Consumer<Appointment> change) {
		return this.appointments.change(decider.id(), decider.version(), change).orElseThrow(Changing::takenSince);
	}

	private static Refusal takenSince() {
		return Taking.notFree(List.of(new Reason("taken-since", "Its time was given to another.")));
	}

	private LocalDate today(Appointment appointment, Instant now) {
		Catalogue catalogue = this.catalogues.current();
		return LocalDate.ofInstant(now, catalogue.requireSite(appointment.visit().site(), "site").zone());
	}

	/**
	 * Who changes which appointment.
	 *
	 * @param version that they have seen; null if they do not say
	 */
	public record Decider(AppointmentId id, String name, @Nullable Long version) {
	}

	/**
	 * Where a visit moves; what is null stays as it is, but for room and device, which
	 * are any suitable ones.
	 */
	public record NewTime(Instant start, @Nullable SiteCode site, @Nullable PractitionerId practitioner,
			@Nullable RoomId room, @Nullable DeviceId device) {

		private WantedVisit of(Appointment appointment) {
			BookedVisit visit = appointment.visit();
			return new WantedVisit(visit.type(), (this.site != null) ? this.site : visit.site(),
					(this.practitioner != null) ? this.practitioner : visit.practitioner(), this.start, this.room,
					this.device, appointment.patientId());
		}

	}

}
