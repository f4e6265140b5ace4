package org.clinicops.scheduling.changes;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.clinicops.support.domain.Refusal;

/**
 * How far somebody has heard: for each partition of the topic the number of the next
 * change. It means the same to every instance of the service.
 *
 * @param next a partition that it lacks is at its beginning
 */
public record Place(Map<Integer, Long> next) {

	public static final Place BEGINNING = new Place(Map.of());

	private static final Pattern TEXT = Pattern.compile("(\\d{1,5}:\\d{1,18})(,\\d{1,5}:\\d{1,18}){0,999}");

	public Place(Map<Integer, Long> next) {
		this.next = Map.copyOf(next);
	}

	/**
	 * Reads what {@link #toString} wrote, such as {@code 0:17,3:4}.
	 * @param field that has it
	 * @throws Refusal if it is no place
	 */
	public static Place parse(String text, String field) {
		if (!TEXT.matcher(text).matches()) {
			throw Refusal.invalid(field, "unknown-place", "This is no id of an event that this service sent.");
		}
		Map<Integer, Long> next = new TreeMap<>();
		for (String part : text.split(",", -1)) {
			String[] numbers = part.split(":", -1);
			next.put(Integer.valueOf(numbers[0]), Long.valueOf(numbers[1]));
		}
		return new Place(next);
	}

	/** Whether the change comes before it, and so was heard. */
	public boolean isAfter(Change change) {
		return change.number() < this.next.getOrDefault(change.partition(), 0L);
	}

	/** The place once the change was heard too. */
	public Place and(Change change) {
		Map<Integer, Long> heard = new TreeMap<>(this.next);
		heard.merge(change.partition(), change.number() + 1, Math::max);
		return new Place(heard);
	}

	/** Never empty, as a reader would take that for none. */
	@Override
	public String toString() {
		String text = new TreeMap<>(this.next).entrySet()
			.stream()
			.filter((partition) -> partition.getValue() > 0)
			.map((partition) -> partition.getKey() + ":" + partition.getValue())
			.collect(Collectors.joining(","));
		return text.isEmpty() ? "0:0" : text;
	}

}
