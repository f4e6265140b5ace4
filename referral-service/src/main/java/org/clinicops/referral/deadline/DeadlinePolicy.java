package org.clinicops.referral.deadline;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a referral has to be received and decided: urgent ones within business hours,
 * routine ones by the close of a business day. For an urgent one a single promise is
 * named, so unless set otherwise it is to be decided by the time that it is to be
 * received.
 *
 * @param urgentReceived business time until an urgent referral is received
 * @param urgentDecided business time until an urgent referral is decided
 * @param routineReceived business days until a routine referral is received
 * @param routineDecided business days until a routine referral is decided
 */
public record DeadlinePolicy(BusinessCalendar calendar, Duration urgentReceived, Duration urgentDecided,
		int routineReceived, int routineDecided) {

	public DeadlinePolicy {
		if (urgentReceived.isNegative() || routineReceived < 0) {
			throw new IllegalArgumentException("A referral cannot be received before it is made.");
		}
		if (urgentDecided.compareTo(urgentReceived) < 0 || routineDecided < routineReceived) {
			throw new IllegalArgumentException("A referral cannot be decided before it is received.");
		}
	}

	public Deadlines deadlines(Urgency urgency, Instant requestedAt) {
		return switch (urgency) {
			case URGENT -> new Deadlines(this.calendar.plus(requestedAt, this.urgentReceived),
					this.calendar.plus(requestedAt, this.urgentDecided));
			case ROUTINE -> new Deadlines(this.calendar.closeOfDay(requestedAt, this.routineReceived),
					this.calendar.closeOfDay(requestedAt, this.routineDecided));
		};
	}

}
