package org.clinicops.benchmarks.book;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Asks for a follow-up at all three sites within thirty days, over and over. */
final class Searches implements Load.Caller {

	private static final int DAYS = 30;

	private final User user = new User(Stack.FIRST_INSTANCE, "receptionist");

	private final Random random = new Random(1);

	private final String further;

	private Searches(String further) {
		this.further = further;
	}

	/** From any of the next thirty days. */
	static Load of(int callers, Duration time, List<Process> watched) {
		return Load.of(callers, time, () -> new Searches(""), () -> {
		}, watched);
	}

	/** For a time of day that nobody works: no day is left out. */
	static Load inVain(int callers, Duration time, List<Process> watched) {
		return Load.of(callers, time, () -> new Searches("&partsOfDay=EVENING"), () -> {
		}, watched);
	}

	@Override
	public boolean getAsBoolean() {
		LocalDate from = BigClinic.today().plusDays(1 + this.random.nextInt(DAYS));
		String found = this.user.get("/api/availability?visitType=" + BigClinic.FOLLOW_UP + "&sites=NB,OR,WH&from="
				+ from + "&to=" + from.plusDays(DAYS - 1) + this.further);
		if (found.contains("\"practitionerId\"") != this.further.isEmpty()) {
			throw new IllegalStateException("Not what was to be found: " + found);
		}
		return true;
	}

	@Override
	public void close() {
		this.user.close();
	}

}
