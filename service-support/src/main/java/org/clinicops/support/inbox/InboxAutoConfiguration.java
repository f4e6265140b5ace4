package org.clinicops.support.inbox;

import java.time.Clock;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
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
	Attempts attempts(KafkaOperations<byte[], byte[]> broker, InboxSettings settings, MeterRegistry meters) {
		return new Attempts(new DeadLetters(broker, meters), settings);
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
