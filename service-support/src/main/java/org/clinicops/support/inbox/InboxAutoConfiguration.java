package org.clinicops.support.inbox;

import java.time.Clock;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;

/** Gives a service its {@link EventHandlers}, its topics and its dead letters. */
@AutoConfiguration
@EnableConfigurationProperties({ InboxSettings.class, KafkaSettings.class })
class InboxAutoConfiguration {

	@Bean
	Inbox inbox(JsonMapper json, MeterRegistry meters, Clock clock) {
		return new Inbox(json, meters, clock);
	}

	/** Its name stands in clinic-defaults.yml. */
	@Bean
	Attempts attempts(@Value("${spring.application.name}") String service,
			@Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers, InboxSettings settings,
			MeterRegistry meters) {
		return new Attempts(new DeadLetters(service, broker(brokers), meters), settings);
	}

	private static KafkaTemplate<byte[], byte[]> broker(String brokers) {
		return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
				Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers, ProducerConfig.ACKS_CONFIG, "all",
						ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
						ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000),
				new ByteArraySerializer(), new ByteArraySerializer()));
	}

	@Bean
	KafkaAdmin kafkaAdmin(@Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers) {
		KafkaAdmin admin = new KafkaAdmin(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers));
		admin.setAutoCreate(false);
		return admin;
	}

	@Bean
	Topics topics(BindingServiceProperties bindings, KafkaAdmin admin, KafkaSettings settings) {
		return new Topics(bindings, admin, settings.replicas());
	}

	/**
	 * Headers are plain text on the wire, as CloudEvents wants them. The content type has
	 * to be text in here as well: Spring Cloud Function reads it before any handler does.
	 */
	@Bean
	KafkaHeaderMapper plainHeaders() {
		SimpleKafkaHeaderMapper mapper = new SimpleKafkaHeaderMapper();
		mapper.setMapAllStringsOut(true);
		mapper.setRawMappedHeaders(Map.of("content-type", true));
		return mapper;
	}

}
