package org.clinicops.benchmarks.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

import org.clinicops.benchmarks.history.Operation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One of the many who book at once. What it does is drawn from its seed; what comes of it
 * depends on the others.
 */
final class Client implements Runnable {

	private static final int MOST_CONTESTED = 3;

	private static final int MOST_OWN = 6;

	/** A visit is given up after so many writes: its document keeps them all. */
	private static final int MOST_CHANGES = 12;

	private final int number;

	private final Desk desk;

	private final Offers offers;

	private final List<List<Visit>> territories;

	private final Shared shared;

	private final BooleanSupplier goesOn;

	private final RandomGenerator random;

	private final List<Mine> mine = new ArrayList<>();

	private final Deque<Entry> won = new ArrayDeque<>();

	private int created;

	Client(int number, Desk desk, Offers offers, Shared shared, BooleanSupplier goesOn, RandomGenerator random) {
		this.number = number;
		this.desk = desk;
		this.offers = offers;
		this.territories = offers.own(number, Shared.CLIENTS);
		this.shared = shared;
		this.goesOn = goesOn;
		this.random = random;
	}

	@Override
	public void run() {
		try (this.desk) {
			while (this.goesOn.getAsBoolean()) {
				if (this.random.nextBoolean()) {
					contest();
				}
				else {
					workAlone();
				}
			}
		}
	}

	private void contest() {
		Visit wanted = this.offers.contested(nextPatient(), this.random);
		int dice = this.random.nextInt(20);
		if (dice < 3 && moveContested(wanted)) {
			return;
		}
		Entry entry = this.desk.create((dice < 6) ? Kind.HOLD : Kind.BOOK, nextKey(), wanted, true).entry();
		if (entry != null) {
			this.won.add(entry);
		}
		if (this.won.size() > MOST_CONTESTED) {
			giveUp(this.won.remove());
		}
		else if (dice == 19) {
			pull();
		}
	}

	/** Only a visit of that type, and at most so often. */
	private boolean moveContested(Visit wanted) {
		Entry moved = this.won.stream()
			.filter((entry) -> entry.isBooked() && entry.visit().type().equals(wanted.type())
					&& entry.version() < MOST_CHANGES)
			.findFirst()
			.orElse(null);
		if (moved == null) {
			return false;
		}
		this.won.remove(moved);
		Visit to = wanted.of(moved.visit().patient());
		Answer answer = this.desk.change(Kind.RESCHEDULE, moved, to, true);
		if (!answer.isUnknown()) {
			this.won.add((answer.entry() != null) ? answer.entry() : moved);
		}
		return true;
	}

	/** Somebody else's hand is on the same visit. */
	private void pull() {
		Entry entry = this.shared.any(this.random);
		if (entry == null) {
			this.won.stream().filter(Entry::isBooked).findFirst().ifPresent((one) -> {
				this.won.remove(one);
				this.shared.put(one);
			});
			return;
		}
		Kind kind = List.of(Kind.CANCEL, Kind.UNDO, Kind.RESCHEDULE, Kind.READ).get(this.random.nextInt(4));
		Visit to = (kind == Kind.RESCHEDULE)
				? this.offers.contested(entry.visit().patient(), this.random).of(entry.visit().patient()) : null;
		if (to == null || to.type().equals(entry.visit().type())) {
			Answer answer = this.desk.change(kind, entry, to, to != null);
			this.shared.replace(entry, answer, MOST_CHANGES);
		}
	}

	private void workAlone() {
		int dice = this.random.nextInt(100);
		if (this.mine.isEmpty() || (dice < 24 && this.mine.size() < MOST_OWN * this.territories.size())) {
			create(dice);
			return;
		}
		Mine one = this.mine.get(this.random.nextInt(this.mine.size()));
		if (one.entry().version() >= MOST_CHANGES || dice >= 92) {
			this.mine.remove(one);
			giveUp(one.entry());
		}
		else if (dice < 60) {
			askAgain(one);
		}
		else {
			move(one);
		}
	}

	private void create(int dice) {
		Visit free = freeTime(null);
		if (free == null) {
			contest();
			return;
		}
		Visit wanted = free.of(nextPatient());
		if (dice < 12) {
			remember(Kind.BOOK, nextKey(), wanted);
		}
		else if (dice < 18) {
			hold(wanted);
		}
		else if (dice < 22) {
			String key = nextKey();
			this.desk.createAndHangUp(Kind.BOOK, key, wanted, false);
			remember(Kind.BOOK, key, wanted);
		}
		else {
			overbook();
		}
	}

	private void remember(Kind kind, String key, Visit wanted) {
		Answer answer = this.desk.create(kind, key, wanted, false);
		for (int attempt = 0; answer.isUnknown() && attempt < 3; attempt++) {
			answer = this.desk.create(kind, key, wanted, false);
		}
		if (answer.entry() != null) {
			this.mine.add(new Mine(answer.entry(), kind, key, wanted));
		}
	}

	private void hold(Visit wanted) {
		String key = nextKey();
		Entry held = this.desk.create(Kind.HOLD, key, wanted, false).entry();
		if (held == null) {
			return;
		}
		switch (this.random.nextInt(4)) {
			case 0 -> this.desk.change(Kind.RELEASE, held, null, false);
			case 1 -> this.desk.change(Kind.RENEW, held, null, false);
			case 2 -> this.won.add(held);
			default -> {
				Entry booked = this.desk.change(Kind.CONFIRM, held, null, false).entry();
				if (booked != null) {
					this.mine.add(new Mine(booked, Kind.HOLD, key, wanted));
				}
			}
		}
	}

	private void overbook() {
		Mine beside = this.mine.isEmpty() ? null : this.mine.get(this.random.nextInt(this.mine.size()));
		if (beside != null) {
			remember(Kind.OVERBOOK, nextKey(), beside.entry().visit().of(nextPatient()));
		}
	}

	private void askAgain(Mine one) {
		this.desk.create(one.kind(), one.key(), one.wanted(), false);
	}

	private void move(Mine one) {
		Visit free = freeTime(one.entry().visit().type());
		if (free == null) {
			askAgain(one);
			return;
		}
		Answer answer = this.desk.change(Kind.RESCHEDULE, one.entry(), free.of(one.entry().visit().patient()), false);
		if (!answer.isRefusal()) {
			this.mine.remove(one);
		}
		Entry moved = answer.entry();
		if (moved != null) {
			Entry last = (this.random.nextInt(10) == 0) ? undone(moved) : moved;
			if (last != null) {
				this.mine.add(new Mine(last, one.kind(), one.key(), one.wanted()));
			}
		}
	}

	private @Nullable Entry undone(Entry entry) {
		Answer answer = this.desk.change(Kind.UNDO, entry, null, false);
		return answer.isRefusal() ? entry : answer.entry();
	}

	/**
	 * Cancels, and sometimes thinks better of it; a hold that is over is confirmed too
	 * late.
	 */
	private void giveUp(Entry entry) {
		if (!entry.isBooked()) {
			this.desk.change(Kind.CONFIRM, entry, null, false);
			return;
		}
		Entry cancelled = this.desk.change(Kind.CANCEL, entry, null, false).entry();
		if (cancelled != null && this.random.nextInt(10) == 0) {
			Entry back = undone(cancelled);
			if (back != null && back.isBooked()) {
				this.desk.change(Kind.CANCEL, back, null, false);
			}
		}
	}

	/** A time of its own that nothing of its own is against, as far as it knows. */
	private @Nullable Visit freeTime(@Nullable String type) {
		for (int attempt = 0; attempt < 20 && !this.territories.isEmpty(); attempt++) {
			List<Visit> territory = this.territories.get(this.random.nextInt(this.territories.size()));
			Visit free = territory.get(this.random.nextInt(territory.size()));
			if ((type == null || type.equals(free.type())) && isFree(free)) {
				return free;
			}
		}
		return null;
	}

	private boolean isFree(Visit wanted) {
		List<Visit> beside = this.mine.stream()
			.map((one) -> one.entry().visit())
			.filter((visit) -> visit.practitionerUse().overlaps(wanted.practitionerUse()))
			.filter((visit) -> visit.site().equals(wanted.site()) || visit.practitioner().equals(wanted.practitioner()))
			.toList();
		return beside.size() < 2
				&& beside.stream().noneMatch((visit) -> visit.practitioner().equals(wanted.practitioner()));
	}

	private String nextPatient() {
		return "p-" + next();
	}

	private String nextKey() {
		return "k-" + next();
	}

	private String next() {
		this.created++;
		return this.shared.name() + "-" + this.number + "-" + this.created;
	}

	/** A visit of its own, and the command that created it. */
	private record Mine(Entry entry, Kind kind, String key, Visit wanted) {
	}

}
