package org.clinicops.support.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.WriteConcern;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Gives a service its store: conversions, and the indexes that its documents declare. */
@AutoConfiguration(beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
class PersistenceAutoConfiguration {

	private static final int PATIENCE = 5;

	@Bean
	MongoCustomConversions mongoCustomConversions() {
		List<Object> converters = new ArrayList<>(WallClockConverters.ALL);
		converters.add(IdentifierConverters.Write.INSTANCE);
		converters.add(IdentifierConverters.Read.INSTANCE);
		return new MongoCustomConversions(converters);
	}

	/**
	 * What is acknowledged is on the disks of a majority; a store that does not answer is
	 * a failure after seconds, not a thread that waits for ever.
	 */
	@Bean
	MongoClientSettingsBuilderCustomizer durableAndImpatient() {
		return (client) -> client.writeConcern(WriteConcern.MAJORITY.withJournal(true))
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(PATIENCE, TimeUnit.SECONDS))
			.applyToSocketSettings((socket) -> socket.connectTimeout(PATIENCE, TimeUnit.SECONDS)
				.readTimeout(2 * PATIENCE, TimeUnit.SECONDS));
	}

	@Bean
	RequiredIndexes requiredIndexes(MongoOperations mongo, MongoMappingContext mapping) {
		return new RequiredIndexes(mongo, mapping);
	}

}
