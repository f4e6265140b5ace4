package org.clinicops.support.persistence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Stores dates and times of the wall clock as ISO 8601 text. The framework's own way
 * makes instants of them in the zone of the machine, so that another machine reads
 * another day.
 */
final class WallClockConverters {

	static final List<Converter<?, ?>> ALL = List.of(new WriteDate(), new ReadDate(), new WriteTime(), new ReadTime());

	private WallClockConverters() {
	}

	@WritingConverter
	private static final class WriteDate implements Converter<LocalDate, String> {

		@Override
		public String convert(LocalDate date) {
			return date.toString();
		}

	}

	@ReadingConverter
	private static final class ReadDate implements Converter<String, LocalDate> {

		@Override
		public LocalDate convert(String text) {
			return LocalDate.parse(text);
		}

	}

	@WritingConverter
	private static final class WriteTime implements Converter<LocalTime, String> {

		@Override
		public String convert(LocalTime time) {
			return time.toString();
		}

	}

	@ReadingConverter
	private static final class ReadTime implements Converter<String, LocalTime> {

		@Override
		public LocalTime convert(String text) {
			return LocalTime.parse(text);
		}

	}

}
