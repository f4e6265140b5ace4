package org.clinicops.support.persistence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.TimeZone;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

import static org.assertj.core.api.Assertions.assertThat;

class WallClockConvertersTest {

	private final TimeZone zone = TimeZone.getDefault();

	@AfterEach
	void comeHome() {
		TimeZone.setDefault(this.zone);
	}

	@Test
	void aDateWrittenInOneZoneIsTheSameDateInAnother() {
		Opening opening = new Opening(LocalDate.of(2026, 11, 24), LocalTime.of(8, 30));
		Document stored = new Document();

		TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
		converter().write(opening, stored);
		TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
		Opening read = converter().read(Opening.class, stored);

		assertThat(stored).containsEntry("date", "2026-11-24").containsEntry("time", "08:30");
		assertThat(read).isEqualTo(opening);
	}

	private static MappingMongoConverter converter() {
		MongoCustomConversions conversions = new PersistenceAutoConfiguration().mongoCustomConversions();
		MongoMappingContext mapping = new MongoMappingContext();
		mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
		MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
		converter.setCustomConversions(conversions);
		converter.afterPropertiesSet();
		return converter;
	}

	record Opening(LocalDate date, LocalTime time) {
	}

}
