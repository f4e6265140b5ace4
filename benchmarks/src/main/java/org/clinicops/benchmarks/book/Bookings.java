package org.clinicops.benchmarks.book;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.clinicops.benchmarks.book.BigClinic.Slot;

/** Books one slot after the other, each for another patient, in any room. */
final class Bookings implements Load.Caller {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final User user = new User(Stack.FIRST_INSTANCE, "receptionist");

	private final BlockingQueue<Slot> slots;

	private Bookings(BlockingQueue<Slot> slots) {
		this.slots = slots;
	}

	/** Until the events of all of them have left and led to what they lead to, too. */
	static Load of(int callers, List<Slot> slots, RawBook book, Backlog backlog, List<Process> watched) {
		BlockingQueue<Slot> queue = new LinkedBlockingQueue<>(slots);
		return Load.of(callers, PATIENCE, () -> new Bookings(queue), () -> {
			book.awaitEmptyOutbox();
			backlog.awaitEmpty();
		}, watched);
	}

	/** The same writes by the driver alone. */
	static Load raw(int callers, List<Slot> slots, RawBook book, List<Process> watched) {
		BlockingQueue<Slot> queue = new LinkedBlockingQueue<>(slots);
		return Load.of(callers, PATIENCE, () -> () -> {
			Slot slot = queue.poll();
			if (slot != null) {
				book.book(slot);
			}
			return slot != null;
		}, () -> {
		}, watched);
	}

	@Override
	public boolean getAsBoolean() {
		Slot slot = this.slots.poll();
		if (slot != null) {
			String id = UUID.randomUUID().toString();
			this.user.post(201, "/api/appointments", slot.booking(BigClinic.FOLLOW_UP, id), id);
		}
		return slot != null;
	}

	@Override
	public void close() {
		this.user.close();
	}

	/** The next so many of the slots. */
	static List<Slot> next(Iterator<Slot> slots, int count) {
		List<Slot> next = new ArrayList<>();
		while (next.size() < count) {
			next.add(slots.next());
		}
		return next;
	}

}
