package org.clinicops.support.persistence;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Gives a service its store: conversions, and the indexes that its documents declare. */
@AutoConfiguration(beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
class PersistenceAutoConfiguration {

	@Bean
	MongoCustomConversions mongoCustomConversions() {
		List<Object> converters = new ArrayList<>(WallClockConverters.ALL);
		converters.add(IdentifierConverters.Write.INSTANCE);
		converters.add(IdentifierConverters.Read.INSTANCE);
		return new MongoCustomConversions(converters);
	}

	@Bean
	RequiredIndexes requiredIndexes(MongoOperations mongo, MongoMappingContext mapping) {
		return new RequiredIndexes(mongo, mapping);
	}

}
