package org.clinicops.support.sample;

import org.bson.Document;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ComponentTest
class RequiredIndexesIT {

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private Environment environment;

	@Test
	void theServiceDoesNotStartWhenTheStoreHoldsWhatAUniqueIndexForbids() {
		this.mongo.indexOps(Parcel.class).dropIndex("label");
		this.mongo.getCollection("parcels").insertOne(new Document("_id", "a").append("label", "same"));
		this.mongo.getCollection("parcels").insertOne(new Document("_id", "b").append("label", "same"));

		assertThatExceptionOfType(Exception.class).isThrownBy(this::startAnother)
			.havingRootCause()
			.withMessageContaining("label");
	}

	private void startAnother() {
		new SpringApplicationBuilder(SampleService.class).properties()
			.run("--server.port=0", "--management.server.port=0", argument("spring.mongodb.uri"),
					argument("spring.kafka.bootstrap-servers"),
					argument("spring.security.oauth2.resourceserver.jwt.issuer-uri"),
					argument("spring.security.oauth2.resourceserver.jwt.public-key-location"))
			.close();
	}

	private String argument(String property) {
		return "--" + property + "=" + this.environment.getProperty(property);
	}

}
