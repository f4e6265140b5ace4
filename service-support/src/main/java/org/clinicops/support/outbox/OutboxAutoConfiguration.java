package org.clinicops.support.outbox;

import java.time.Clock;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.clinicops.support.background.OrderedWorkers;
import org.clinicops.support.domain.Aggregate;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.TaskScheduler;

/** Gives a service that declares {@link PublishedEvents} its outbox. */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxAutoConfiguration {

	@Bean
	OutboxStaging outboxStaging(List<PublishedEvents<?>> published, JsonMapper json) {
		return new OutboxStaging(published, json);
	}

	@Bean
	OrderedWorkers outboxWorkers(OutboxSettings settings) {
		return new OrderedWorkers("outbox", settings.workers());
	}

	/** The bridge is asked for late: it needs the whole of Spring Cloud Stream. */
	@Bean
	EventPublisher eventPublisher(ObjectProvider<StreamBridge> bridge,
			@Value("${spring.application.name}") String service, MeterRegistry meters) {
		return new EventPublisher(bridge, service, meters);
	}

	/** The store is asked for lazily, as it looks for callbacks such as this one. */
	@Bean
	OutboxRelay outboxRelay(List<PublishedEvents<?>> published, @Lazy MongoOperations mongo, EventPublisher publisher,
			OrderedWorkers outboxWorkers, ApplicationEventPublisher observers, Clock clock, OutboxSettings settings) {
		List<Class<? extends Aggregate<?>>> aggregates = published.stream()
			.<Class<? extends Aggregate<?>>>map(PublishedEvents::aggregate)
			.toList();
		return new OutboxRelay(aggregates, mongo, publisher, outboxWorkers, observers, clock, settings.grace());
	}

	@Bean
	OutboxSweep outboxSweep(OutboxRelay relay, TaskScheduler scheduler, OutboxSettings settings, MeterRegistry meters,
			Clock clock) {
		return new OutboxSweep(relay, scheduler, settings.sweepInterval(), meters, clock);
	}

}
