package org.clinicops.scheduling.series.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.clinicops.scheduling.availability.PartOfDay;
import org.clinicops.scheduling.series.Recurrence;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * When visits are wanted, by the clock and calendar on the wall.
 *
 * @param from the first day on which there may be one
 * @param visits how many; or {@code weeks}
 * @param weeks how many, with a visit on each of the weekdays; or {@code visits}
 * @param time when each of them begins; or {@code partOfDay}
 * @param partOfDay in which each of them begins; or {@code time}
 */
record Pattern(@NotNull LocalDate from, @NotEmpty Set<@NotNull DayOfWeek> weekdays,
		@Min(1) @Max(Recurrence.MOST) @Nullable Integer visits, @Min(1) @Max(Recurrence.MOST) @Nullable Integer weeks,
		@Nullable LocalTime time, @Nullable PartOfDay partOfDay) {

	private static final String ONE_OF = "one-of";

	/**
	 * The days that are meant.
	 * @throws Refusal if they are said twice or not at all, are too many, or calendars
	 * end
	 */
	Recurrence toRecurrence() {
		requireEither("pattern.visits", this.visits, this.weeks, "Say either visits or weeks.");
		requireEither("pattern.time", this.time, this.partOfDay, "Say either a time or a part of the day.");
		if (this.from.getYear() < 1 || this.from.getYear() > 9990) {
			throw Refusal.invalid("pattern.from", "range", "The year has up to four digits.");
		}
		int count = (this.visits != null) ? this.visits : Objects.requireNonNull(this.weeks) * this.weekdays.size();
		if (count > Recurrence.MOST) {
			throw Refusal.invalid("pattern.weeks", "max", "A series has at most " + Recurrence.MOST + " visits.");
		}
		return new Recurrence(this.from, this.weekdays, count);
	}

	static void requireEither(String field, @Nullable Object one, @Nullable Object other, String message) {
		if ((one == null) == (other == null)) {
			throw Refusal.invalid(field, ONE_OF, message);
		}
	}

}
