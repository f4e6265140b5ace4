package org.clinicops.e2e;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A page that shows the book while others write in it. */
@ExtendWith(StackExtension.class)
@Order(3)
class ChangesIT {

	private final Stack stack;

	private final Desk rosa;

	ChangesIT(Stack stack) {
		this.stack = stack;
		this.rosa = Desk.ofReceptionist(stack);
	}

	@Test
	void aPageHearsOfABookingAtOnceAndAfterABreakOfWhatItMissedOnly() {
		String seen;
		String last;
		try (Listener page = listen("")) {
			await().until(() -> !page.lastEventId().isEmpty());
			seen = book("listener-1");
			await().until(() -> page.subjects().contains(seen));
			last = page.lastEventId();
		}
		String missed = book("listener-2");

		try (Listener page = listen(last)) {
			await().until(() -> page.subjects().contains(missed));
			assertThat(page.subjects()).doesNotContain(seen).containsOnlyOnce(missed);
			assertThat(page.lastEventId()).isNotEqualTo(last);
		}
	}

	private Listener listen(String lastEventId) {
		return new Listener(this.stack.url(Part.SCHEDULING, "/api/changes?site=OR"),
				new Tokens(this.stack).role("receptionist"), lastEventId);
	}

	private String book(String patient) {
		return this.rosa.booked("OR", patient).required("id").asString();
	}

}
