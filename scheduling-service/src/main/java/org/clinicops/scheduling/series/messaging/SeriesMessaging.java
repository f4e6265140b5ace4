package org.clinicops.scheduling.series.messaging;

import org.clinicops.scheduling.series.Series;
import org.clinicops.scheduling.series.SeriesEvent;
import org.clinicops.support.outbox.PublishedEvents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What series tell other services. */
@Configuration(proxyBeanMethods = false)
class SeriesMessaging {

	@Bean
	PublishedEvents<SeriesEvent> seriesEvents() {
		return PublishedEvents.of(Series.class, SeriesEvent.class)
			.publish(SeriesEvent.Booked.class, "clinic.series.booked.v1", SeriesBooked::of);
	}

}
