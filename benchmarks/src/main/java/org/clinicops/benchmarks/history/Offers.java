package org.clinicops.benchmarks.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

import org.clinicops.benchmarks.history.Catalogue.Place;

/**
 * The times that the empty book offers. On every other day each place is one client's
 * own, so that its bookings are uncontested; on the days between all go for the same, a
 * group of them at a time.
 */
final class Offers {

	private static final long MINUTES_PER_DAY = 24 * 60;

	private static final int GROUP = 16;

	private final List<List<Visit>> territories = new ArrayList<>();

	private final List<List<Visit>> contestedDays = new ArrayList<>();

	private final Catalogue catalogue;

	private final long seed;

	private final AtomicInteger wishes = new AtomicInteger();

	Offers(List<Visit> freeTimes, Catalogue catalogue, long seed) {
		this.catalogue = catalogue;
		this.seed = seed;
		Map<Long, List<Visit>> days = new HashMap<>();
		freeTimes.forEach((time) -> days.computeIfAbsent(day(time), (day) -> new ArrayList<>()).add(time));
		days.keySet().stream().sorted().map(days::get).forEach(this::addDay);
	}

	private static long day(Visit visit) {
		return visit.times().start() / MINUTES_PER_DAY;
	}

	private void addDay(List<Visit> day) {
		if (this.contestedDays.size() * 6 <= this.territories.size()) {
			this.contestedDays.add(day);
			return;
		}
		Map<Place, List<Visit>> places = new HashMap<>();
		for (Visit time : day) {
			places.computeIfAbsent(this.catalogue.place(time.site(), time.type()), (place) -> new ArrayList<>())
				.add(time);
		}
		this.territories.addAll(places.values());
	}

	/** What one of so many clients has for itself. */
	List<List<Visit>> own(int client, int clients) {
		List<List<Visit>> own = new ArrayList<>();
		for (int i = client; i < this.territories.size(); i += clients) {
			own.add(this.territories.get(i));
		}
		return own;
	}

	/** What others want at this moment too, or what collides with it. */
	Visit contested(String patient, RandomGenerator random) {
		int group = this.wishes.getAndIncrement() / GROUP;
		RandomGenerator common = new SplittableRandom(this.seed + group);
		List<Visit> day = this.contestedDays.get(common.nextInt(this.contestedDays.size()));
		Visit wish = day.get(common.nextInt(day.size()));
		int stake = common.nextInt(10);
		List<Visit> rivals = day.stream().filter((other) -> collides(stake, wish, other)).toList();
		Visit mine = rivals.get(random.nextInt(rivals.size()));
		if (stake == 8) {
			return mine.of(patient).in(this.catalogue.rooms(wish).get(0));
		}
		return mine.of((stake == 9) ? "one-for-all-" + group : patient);
	}

	/** The same time; one of the same practitioner, place or moment that overlaps it. */
	private boolean collides(int stake, Visit wish, Visit other) {
		if (stake < 5) {
			return other.equals(wish);
		}
		boolean overlaps = other.practitionerUse().overlaps(wish.practitionerUse());
		return overlaps && switch (stake) {
			case 5, 6, 7 -> other.practitioner().equals(wish.practitioner());
			case 8 ->
				this.catalogue.place(other.site(), other.type()).equals(this.catalogue.place(wish.site(), wish.type()));
			default -> other.patientUse().overlaps(wish.patientUse());
		};
	}

	/** A time of a contested day, for a race. */
	Visit any(RandomGenerator random) {
		List<Visit> day = this.contestedDays.get(random.nextInt(this.contestedDays.size()));
		return day.get(random.nextInt(day.size()));
	}

}
