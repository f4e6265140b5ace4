package org.clinicops.scheduling.catalogue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A place where visits happen (FHIR Location).
 *
 * @param zone whose wall clock its hours, closures and rota follow
 * @param hours several a day where it closes at noon
 */
@Document("sites")
public record Site(@Id SiteCode code, String name, String address, ZoneId zone, List<WeeklyHours> hours,
		List<Closure> closures) implements CatalogueEntry {

	@Override
	public String key() {
		return this.code.value();
	}

	/**
	 * Whether the clock on its wall ever shows that time with that offset; UTC will do.
	 */
	boolean shows(OffsetDateTime time) {
		return time.getOffset().equals(ZoneOffset.UTC)
				|| this.zone.getRules().isValidOffset(time.toLocalDateTime(), time.getOffset());
	}

	/** Those that overlap others before them. */
	Stream<WeeklyHours> overlappingHours() {
		return IntStream.range(0, this.hours.size())
			.filter((later) -> !this.hours.subList(0, later)
				.stream()
				.allMatch((before) -> before.keepsDistance(this.hours.get(later), Duration.ZERO)))
			.mapToObj(this.hours::get);
	}

	/** The hours of that date: none on a closing day. */
	public List<WeeklyHours> hoursOn(LocalDate date) {
		boolean closed = this.closures.stream().anyMatch((closure) -> closure.date().equals(date));
		return closed ? List.of() : this.hours.stream().filter((hours) -> hours.day() == date.getDayOfWeek()).toList();
	}

}
