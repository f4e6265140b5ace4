package org.clinicops.support.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.awaitility.Awaitility;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * The broker and the store of a test run, started once: embedded ones, or the containers
 * that docker-compose.yml names.
 *
 * @param brokers address of the broker
 * @param store address of the store, without a database
 */
record Parts(String brokers, String store) {

	private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";

	private static final String MONGO_IMAGE = "mongo:8.0";

	/** For a machine that is busy with other builds as well. */
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final Parts RUNNING = "containers".equals(System.getProperty("clinic.test.parts")) ? containers()
			: embedded();

	static Parts running() {
		return RUNNING;
	}

	@SuppressWarnings("resource")
	private static Parts containers() {
		KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
			.withEnv("KAFKA_GROUP_COORDINATOR_APPEND_LINGER_MS", "0")
			.withStartupTimeout(PATIENCE);
		MongoDBContainer mongo = new MongoDBContainer(MONGO_IMAGE).withStartupTimeout(PATIENCE);
		kafka.start();
		mongo.start();
		return new Parts(kafka.getBootstrapServers(), mongo.getConnectionString());
	}

	@SuppressWarnings("resource")
	private static Parts embedded() {
		EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);
		kafka.brokerProperty("auto.create.topics.enable", "false");
		kafka.brokerProperty("group.coordinator.append.linger.ms", "0");
		kafka.afterPropertiesSet();
		return new Parts(kafka.getBrokersAsString(), new MongoServer(new MemoryBackend()).bindAndGetConnectionString());
	}

	/** Points a service at the parts, and has tests wait for these long enough. */
	static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
			String database = "test" + UUID.randomUUID().toString().replace("-", "");
			TestPropertyValues
				.of("server.port=0", "management.server.port=0", "spring.mongodb.uri=" + withDatabase(database),
						"spring.kafka.bootstrap-servers=" + RUNNING.brokers(),
						"spring.security.oauth2.resourceserver.jwt.issuer-uri=",
						"spring.security.oauth2.resourceserver.jwt.public-key-location=" + publicKeyFile().toUri())
				.applyTo(context);
		}

		private static String withDatabase(String database) {
			String[] parts = RUNNING.store().split("\\?", 2);
			String address = parts[0].replaceFirst("/$", "") + "/" + database;
			return (parts.length > 1) ? address + "?" + parts[1] : address;
		}

		private static Path publicKeyFile() {
			try {
				Path file = Files.createTempFile("public-key", ".pem");
				file.toFile().deleteOnExit();
				return Files.writeString(file, Tokens.publicKey());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
