package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.availability.Seat;
import org.clinicops.scheduling.availability.Use;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Aggregate;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * An {@link Appointment} as far as it takes times from others: what it claims.
 * <p>
 * <b>Here a double booking is prevented.</b> The document carries a claim for everything
 * that the visit takes: practitioner, room, device and patient for each cell of the grid,
 * and the booking request that it answers. A unique index on {@code claims} makes the
 * store the referee: one insert takes all of them together or nothing, however many
 * instances ask at once and whenever one of them dies.
 */
abstract class Claimant extends Aggregate<AppointmentEvent> {

	@Id
	private final AppointmentId id;

	private final @Nullable Origin origin;

	@Indexed(name = "patient")
	private final PatientId patientId;

	private BookedVisit visit;

	/** None, rather than an empty set, once they serve no purpose any more. */
	@Indexed(name = "claims", unique = true, sparse = true)
	private @Nullable Set<Claim> claims;

	/** Until when the claims, or an expired hold, serve a purpose. */
	@SuppressWarnings("UnusedVariable") // queries read it
	@Indexed(name = "claimed_until", sparse = true)
	private @Nullable Instant claimedUntil;

	/** As long as another time is kept for it, to move there. */
	private @Nullable Kept move;

	/** As long as a series is about to move it there. */
	private @Nullable BookedVisit reserved;

	/** As long as it is beside another one. */
	private @Nullable Overbooking overbooking;

	/**
	 * The first change of its series that is not over for it: whoever carries on with an
	 * earlier one does nothing to it any more.
	 */
	private int openSeriesChange;

	Claimant(AppointmentId id, @Nullable Origin origin, PatientId patientId, BookedVisit visit) {
		this.id = id;
		this.origin = origin;
		this.patientId = patientId;
		this.visit = visit;
	}

	/** Claims its own time, the one where it may move, and nothing else. */
	final void claim() {
		this.reserved = null;
		claimAll();
	}

	private void claimAll() {
		this.claims = claimsWith(this.move);
		this.claimedUntil = this.visit.occupied().end();
	}

	private Set<Claim> claimsWith(@Nullable Kept other) {
		Seat seat = (this.overbooking != null) ? Seat.SECOND : Seat.FIRST;
		Stream<Claim> own = Stream.concat(this.visit.uses(this.patientId).flatMap((use) -> use.claims(seat)),
				Origin.claims(this.origin));
		Stream<Claim> besides = Stream
			.concat(Stream.ofNullable(other).map(Kept::visit), Stream.ofNullable(this.reserved))
			.flatMap((time) -> time.uses(this.patientId))
			.flatMap((use) -> use.claims(Seat.FIRST));
		return Stream.concat(own, besides).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Claims this time.
	 * @param reason why it may be beside another; it is in the first seat if null
	 */
	final void take(BookedVisit time, @Nullable Overbooking reason) {
		this.visit = time;
		this.overbooking = reason;
		claim();
	}

	/** Claims this time, in the first seat, and gives up every other. */
	final void takeInstead(BookedVisit time) {
		this.move = null;
		take(time, null);
	}

	final void takeSecondSeat(Overbooking reason) {
		this.overbooking = reason;
		claim();
	}

	/** Claims another time as well, until something else is done. */
	final void claimBeside(BookedVisit other) {
		this.reserved = other;
		claimAll();
	}

	final boolean isReserved(BookedVisit time) {
		return time.equals(this.reserved);
	}

	final boolean isOver(int seriesChange) {
		return seriesChange < this.openSeriesChange;
	}

	final void end(int seriesChange) {
		this.openSeriesChange = seriesChange + 1;
	}

	/** Claims another time as well, until it is given up. */
	final void keep(Kept other) {
		this.move = other;
		claimAll();
	}

	/** Gives up what was kept, and that alone. */
	final void giveUpMove() {
		this.move = null;
		claimAll();
	}

	final void letGo() {
		this.move = null;
		this.reserved = null;
		dropClaims();
		this.claimedUntil = null;
	}

	final void dropClaims() {
		this.claims = null;
	}

	public AppointmentId id() {
		return this.id;
	}

	public @Nullable Origin origin() {
		return this.origin;
	}

	public PatientId patientId() {
		return this.patientId;
	}

	public BookedVisit visit() {
		return this.visit;
	}

	public Set<Claim> claims() {
		return Objects.requireNonNullElse(this.claims, Set.of());
	}

	/** What it claims, but for a time that was kept until then and not longer. */
	public Set<Claim> claimsAt(Instant now) {
		boolean over = this.claims != null && this.move != null && this.move.hold().isOver(now);
		return over ? claimsWith(null) : claims();
	}

	/** Who and what it takes, each for its time; none once it takes nothing any more. */
	public List<Use> uses() {
		if (this.claims == null) {
			return List.of();
		}
		Stream<Use> own = this.visit.uses(this.patientId);
		return ((this.move != null) ? Stream.concat(own, this.move.visit().uses(this.patientId)) : own).toList();
	}

	public @Nullable Overbooking overbooking() {
		return this.overbooking;
	}

	/** The time that is kept for it to move there, if one is. */
	public final @Nullable Kept move() {
		return this.move;
	}

	@Override
	public String aggregateId() {
		return this.id.value();
	}

}
