package org.clinicops.console.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.clinicops.console.services.Answer;
import org.clinicops.console.services.SchedulingService.FreeTime;
import org.clinicops.console.services.SchedulingService.FreeTimes;

/**
 * One day's free times as the page shows them: a row for each practitioner at a site, in
 * the order of their first free time.
 */
record Day(LocalDate date, List<Row> rows) {

	static List<Day> of(Answer<FreeTimes> free, Function<OffsetDateTime, LocalDate> dayOf) {
		List<FreeTime> times = (free.content() != null) ? free.content().items() : List.of();
		return times.stream()
			.collect(Collectors.groupingBy((time) -> dayOf.apply(time.start()), TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((day) -> new Day(day.getKey(), rows(day.getValue())))
			.toList();
	}

	private static List<Row> rows(List<FreeTime> times) {
		Map<String, List<FreeTime>> byPlace = times.stream()
			.collect(Collectors.groupingBy((time) -> time.practitionerId() + " " + time.site(), LinkedHashMap::new,
					Collectors.toList()));
		return byPlace.values()
			.stream()
			.map((row) -> new Row(row.get(0).practitionerName(), row.get(0).site(),
					row.stream().map(Slot::of).toList()))
			.toList();
	}

	record Row(String practitionerName, String site, List<Slot> slots) {
	}

}
