package org.clinicops.scheduling.waitlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clinicops.scheduling.appointment.BookedVisit;
import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.bookingrequest.Urgency;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.domain.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.visitAt;

class WaitlistEntryTest {

	private static final Instant MONDAY = TuesdayAtWhittier.THE_DAY_BEFORE;

	private static final Instant LATER = MONDAY.plusSeconds(60);

	private final WaitlistEntry entry = entry("maria", Urgency.ROUTINE, MONDAY);

	@Test
	void whatIsDeclinedIsNotOfferedAgainNorWhatOverlapsIt() {
		this.entry.offer(offer(this.entry, "09:00"));
		this.entry.decline(LATER);

		assertThat(this.entry.status()).isEqualTo(WaitlistEntry.Status.WAITING);
		assertThat(this.entry.wouldTake(visitAt("09:00"))).isFalse();
		assertThat(this.entry.wouldTake(visitAt("09:45"))).isFalse();
		assertThat(this.entry.wouldTake(visitAt("10:00"))).isTrue();
		assertThat(this.entry.waitingSince()).as("its place").isEqualTo(MONDAY);
	}

	@Test
	void whatExpiresCostsThePlaceAmongThoseOfTheSameUrgency() {
		WaitlistEntry routine = entry("john", Urgency.ROUTINE, MONDAY.plusSeconds(1));
		WaitlistEntry urgent = entry("ana", Urgency.URGENT, MONDAY.plusSeconds(2));
		Offer offer = offer(this.entry, "09:00");
		this.entry.offer(offer);

		this.entry.expire(offer, offer.until());

		assertThat(inOrder(this.entry, routine, urgent)).containsExactly(urgent, routine, this.entry);
	}

	@Test
	void anEntryHasOneOfferAtATimeAndNoOfferTwice() {
		Offer first = offer(this.entry, "09:00");
		this.entry.offer(first);

		assertRefused(() -> this.entry.offer(first));
		assertRefused(() -> this.entry.offer(offer(this.entry, "10:15")));
		this.entry.decline(LATER);
		assertRefused(() -> this.entry.offer(first));
		this.entry.offer(offer(this.entry, "10:15"));
	}

	@Test
	void whatIsToldTwiceHappensOnce() {
		Offer offer = offer(this.entry, "09:00");
		this.entry.offer(offer);
		this.entry.accept(offer, LATER);
		this.entry.eventsSaved();

		this.entry.accept(offer, LATER);
		this.entry.expire(offer, LATER);
		this.entry.lapse(LATER);

		assertThat(this.entry.unsavedEvents()).isEmpty();
		assertThat(this.entry.status()).isEqualTo(WaitlistEntry.Status.BOOKED);
		assertRefused(() -> this.entry.withdraw(LATER));
	}

	@Test
	void whatWasBookedIsAFactHoweverTheEntryStands() {
		Offer offer = offer(this.entry, "09:00");
		this.entry.offer(offer);
		this.entry.withdraw(LATER);

		this.entry.accept(offer, LATER);

		assertThat(this.entry.status()).isEqualTo(WaitlistEntry.Status.BOOKED);
		assertThat(this.entry.appointmentId()).isEqualTo(offer.appointment());
	}

	@Property(tries = 200)
	void theOrderIsUrgentFirstAndThenWhoHasWaitedLongest(@ForAll Random random) {
		List<WaitlistEntry> entries = new ArrayList<>(IntStream.range(0, 20)
			.mapToObj((i) -> entry("patient-" + i, random.nextBoolean() ? Urgency.URGENT : Urgency.ROUTINE,
					MONDAY.plusSeconds(random.nextInt(10))))
			.toList());
		List<WaitlistEntry> ordered = entries.stream().sorted(WaitlistEntry.FAIR_ORDER).toList();

		Collections.shuffle(entries, random);

		assertThat(entries.stream().sorted(WaitlistEntry.FAIR_ORDER)).isEqualTo(ordered);
		for (int i = 1; i < ordered.size(); i++) {
			assertThat(goesBefore(ordered.get(i), ordered.get(i - 1))).isFalse();
		}
	}

	private static boolean goesBefore(WaitlistEntry one, WaitlistEntry other) {
		return (one.awaited().urgency() == other.awaited().urgency())
				? one.waitingSince().isBefore(other.waitingSince()) : one.awaited().urgency() == Urgency.URGENT;
	}

	private static List<WaitlistEntry> inOrder(WaitlistEntry... entries) {
		return List.of(entries).stream().sorted(WaitlistEntry.FAIR_ORDER).toList();
	}

	private static void assertRefused(Runnable change) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(change::run)
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("wrong-status"));
	}

	private static WaitlistEntry entry(String patient, Urgency urgency, Instant since) {
		Conditions conditions = new Conditions(Set.of(), null, Set.of(), Set.of(), TuesdayAtWhittier.DATE,
				LocalDate.of(2026, 12, 31));
		return WaitlistEntry.add(new WaitlistEntryId("entry-of-" + patient), new AwaitedVisit(new PatientId(patient),
				TuesdayAtWhittier.EVALUATION.code(), conditions, urgency, null, null), null, since);
	}

	private static Offer offer(WaitlistEntry entry, String time) {
		Visit visit = visitAt(time);
		OfferId id = entry.nextOffer();
		return new Offer(id, id.visit(), booked(visit), MONDAY, MONDAY.plusSeconds(1800));
	}

	private static BookedVisit booked(Visit visit) {
		return new BookedVisit(visit.type().code(), visit.type().pathway(), visit.site().code(),
				visit.practitioner().id(), visit.room().id(), null, visit.date(), visit.start(), visit.time().end(),
				visit.occupied());
	}

}
