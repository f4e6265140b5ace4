package org.clinicops.scheduling.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.identity.AppointmentId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.at;

class TakenTimesTest {

	private static final AppointmentId ONE = new AppointmentId("one");

	private final TakenTimes taken = new TakenTimes();

	@Test
	void whatIsTakenIsTakenUntilItIsGivenBack() {
		Use nineToTen = elena("09:00", 60);

		this.taken.note(ONE, 0, 0, List.of(nineToTen));
		assertThat(this.taken.takenDuring(elena("09:55", 60))).contains(elena("09:55", 5).time());
		assertThat(this.taken.takenDuring(elena("10:00", 60))).isEmpty();
		this.taken.note(ONE, 1, 1, List.of(elena("10:00", 60)));
		assertThat(this.taken.takenDuring(nineToTen)).isEmpty();
		this.taken.note(ONE, 2, 2, List.of());
		assertThat(this.taken.takenDuring(elena("09:00", 180))).isEmpty();
	}

	@Test
	void olderNewsOfAnAppointmentChangesNothing() {
		this.taken.note(ONE, 5, 5, List.of());
		this.taken.note(ONE, 4, 4, List.of(elena("09:00", 60)));

		assertThat(this.taken.takenDuring(elena("09:00", 60))).isEmpty();
		assertThat(this.taken.isKnown(ONE, 5)).isTrue();
		assertThat(this.taken.isKnown(ONE, 6)).isFalse();
	}

	@Test
	void whatIsOverIsForgotten() {
		this.taken.note(ONE, 0, 0, List.of(elena("09:00", 60)));

		this.taken.forgetUntil(at("09:59"));
		assertThat(this.taken.takenDuring(elena("09:00", 60))).isPresent();
		this.taken.forgetUntil(at("10:00"));
		assertThat(this.taken.takenDuring(elena("09:00", 60))).isEmpty();
	}

	@Property(tries = 100)
	void itSaysWhatTheClaimsOfAllAppointmentsSay(@ForAll Random random) {
		TakenTimes times = new TakenTimes();
		Map<Integer, List<Use>> book = new HashMap<>();
		for (int version = 0; version < 60; version++) {
			int appointment = random.nextInt(12);
			List<Use> uses = (random.nextInt(4) == 0) ? List.of()
					: Stream.generate(() -> anyUse(random)).limit(2).toList();
			book.put(appointment, uses);
			times.note(new AppointmentId("a" + appointment), version, version, uses);
			Occupancy claimed = Occupancy
				.of(book.values().stream().flatMap(List::stream).flatMap(Use::claims).distinct().toList());
			for (int i = 0; i < 10; i++) {
				Use asked = anyUse(random);
				assertThat(times.takenDuring(asked).isPresent()).as("%s in %s", asked, book)
					.isEqualTo(claimed.takenDuring(asked).isPresent());
			}
		}
	}

	private static Use anyUse(Random random) {
		Instant start = at("08:00").plus(Duration.ofMinutes(random.nextInt(24 * 60)));
		Interval time = Interval.of(start, Duration.ofMinutes(1 + random.nextInt(90)));
		String name = "x" + random.nextInt(2);
		return switch (random.nextInt(3)) {
			case 0 -> Use.of(new PractitionerId(name), time);
			case 1 -> Use.of(new RoomId(name), time);
			default -> Use.of(new DeviceId(name), time);
		};
	}

	private static Use elena(String from, int minutes) {
		return Use.of(TuesdayAtWhittier.ELENA.id(), Interval.of(at(from), Duration.ofMinutes(minutes)));
	}

}
