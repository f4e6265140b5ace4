package org.clinicops.scheduling.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.clinicops.scheduling.appointment.NaiveBook.Answer;
import org.clinicops.scheduling.appointment.NaiveBook.Taken;
import org.clinicops.scheduling.availability.Claim;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sees to it that book and paper say the same of a command, and look the same after it:
 * every visit with its status, its time, and all that nobody else can have, no more and
 * no less.
 */
final class Comparison {

	/** Each is worked out once: it is always the same. */
	private static final Map<Taken, Set<Claim>> CLAIMS = new ConcurrentHashMap<>();

	private final BookInMemory book;

	private final NaiveBook paper;

	/** Of each line on paper, in the same order. */
	private final List<AppointmentId> ids = new ArrayList<>();

	/** What was done so far, for whoever looks for the reason of a difference. */
	private final List<String> story = new ArrayList<>();

	Comparison(BookInMemory book, NaiveBook paper) {
		this.book = book;
		this.paper = paper;
	}

	int size() {
		return this.ids.size();
	}

	AppointmentId id(int number) {
		return this.ids.get(number);
	}

	int number(AppointmentId id) {
		return this.ids.indexOf(id);
	}

	/** The book has it in its next line. */
	void isNext(Appointment created) {
		this.ids.add(created.id());
	}

	void told(String event) {
		this.story.add(event);
	}

	/**
	 * Does in the book what was done on paper.
	 * @param expected what was answered there
	 */
	void of(String command, Answer expected, Runnable inBook, Instant now) {
		Set<String> refused = refused(inBook);
		told(command + " " + refused);
		assertThat(expected).as(this::story).matches((answer) -> answer.is(refused), "is " + refused);
		for (int number = 0; number < size(); number++) {
			assertTheSame(this.paper.line(number), this.book.find(id(number)).orElseThrow(), now);
		}
		NoDoubleBooking.assertIn(this.book.all());
	}

	private static Set<String> refused(Runnable command) {
		try {
			command.run();
			return Set.of();
		}
		catch (Refusal refusal) {
			List<String> reasons = refusal.reasons().stream().map(Reason::code).toList();
			return reasons.isEmpty() ? Set.of(refusal.code()) : Set.copyOf(reasons);
		}
	}

	private void assertTheSame(NaiveLine line, Appointment appointment, Instant now) {
		line.strikeAs(appointment, now);
		assertThat(appointment.status()).as(this::story).isEqualTo(line.status);
		assertThat(appointment.visit()).as(this::story).isEqualTo(BookedVisit.of(line.visit));
		assertThat(appointment.claims()).as(this::story).isEqualTo(claims(line));
	}

	private static Set<Claim> claims(NaiveLine line) {
		Set<Claim> claims = new HashSet<>();
		line.written().forEach((taken) -> claims.addAll(claims(taken)));
		if (line.request != null && line.takesTime()) {
			claims.add(Claim.of(line.request));
		}
		return claims;
	}

	private static Set<Claim> claims(Taken taken) {
		return CLAIMS.computeIfAbsent(taken, (time) -> time.visit().claims(time.seat()));
	}

	private String story() {
		return String.join("\n", this.story);
	}

}
