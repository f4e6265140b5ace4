package org.clinicops.support.persistence;

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
		return new MongoCustomConversions(
				List.of(IdentifierConverters.Write.INSTANCE, IdentifierConverters.Read.INSTANCE));
	}

	@Bean
	RequiredIndexes requiredIndexes(MongoOperations mongo, MongoMappingContext mapping) {
		return new RequiredIndexes(mongo, mapping);
	}

}
