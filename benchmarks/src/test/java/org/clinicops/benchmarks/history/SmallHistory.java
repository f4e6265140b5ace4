package org.clinicops.benchmarks.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.clinicops.benchmarks.history.Operation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A history made by hand at Whittier: two bays, and evaluations of 60 minutes with 10
 * after them. A request at an instant is answered ten later.
 */
final class SmallHistory {

	static final long LATER = 1_000_000;

	private static final Catalogue CATALOGUE = new Catalogue(Map.of("EVALUATION", new Catalogue.Type(60, 0, 10, "BAY")),
			Map.of(new Catalogue.Place("WH", "BAY"), List.of("bay-1", "bay-2")));

	private final List<Operation> operations = new ArrayList<>();

	private final List<Outage> outages = new ArrayList<>();

	private final Map<String, Entry> end = new HashMap<>();

	private final Map<String, List<String>> claims = new HashMap<>();

	/** A visit that starts so many minutes after the epoch. */
	static Visit visit(String practitioner, @Nullable String room, String patient, long start) {
		return new Visit("EVALUATION", "WH", practitioner, room, null, patient, CATALOGUE.times("EVALUATION", start));
	}

	static Entry entry(String id, long version, String status, Visit visit) {
		return new Entry(id, version, status, visit, false, null);
	}

	static Entry held(String id, Visit visit, long until) {
		return new Entry(id, 0, "held", visit, false, until);
	}

	static Answer refused(int status, @Nullable String code, String... reasons) {
		return new Answer(status, code, List.of(reasons), null);
	}

	/** Books it under its name as key, as the book says in the end if nothing follows. */
	Entry booked(String id, Visit visit, long at) {
		return creation(Kind.BOOK, id, at, entry(id, 0, "booked", visit));
	}

	Entry overbooked(String id, Visit visit, long at) {
		return creation(Kind.OVERBOOK, id, at, new Entry(id, 0, "booked", visit, true, null));
	}

	Entry creation(Kind kind, String key, long at, Entry entry) {
		asked(kind, null, key, entry.visit(), at, Answer.done(201, entry));
		return ends(entry);
	}

	Entry changed(Kind kind, Entry entry, String status, Visit visit, long at) {
		Entry next = new Entry(entry.id(), entry.version() + 1, status, visit, false, null);
		asked(kind, entry.id(), null, (kind == Kind.RESCHEDULE) ? visit : null, at, Answer.done(200, next));
		return ends(next);
	}

	void cancelled(Entry entry, long at) {
		changed(Kind.CANCEL, entry, "cancelled", entry.visit(), at);
	}

	void refused(Visit wanted, long at, Answer answer) {
		asked(Kind.BOOK, null, "refused-" + at, wanted, at, answer);
	}

	void unknown(Kind kind, @Nullable String id, @Nullable String key, @Nullable Visit wanted, long at) {
		asked(kind, id, key, wanted, at, Answer.UNKNOWN);
	}

	void asked(Kind kind, @Nullable String id, @Nullable String key, @Nullable Visit wanted, long at, Answer answer) {
		this.operations.add(new Operation(kind, 0, id, key, wanted, false, at, at + 10, answer));
	}

	Entry ends(Entry entry) {
		this.end.put(entry.id(), entry);
		return entry;
	}

	void endsWithout(String id) {
		this.end.remove(id);
	}

	void claims(String id, String... claims) {
		this.claims.put(id, List.of(claims));
	}

	void down(long from, long until) {
		this.outages.add(new Outage(0, from, until));
	}

	Verdict check() {
		return Checker.check(CATALOGUE, this.operations,
				new FinalState(LATER, LATER, List.copyOf(this.end.values()), this.claims), this.outages);
	}

}
