package org.clinicops.support.inbox;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.json.JsonMapper;

/** Where a service gets the {@link EventHandlers} for a topic that it consumes. */
public class Inbox {

	private final JsonMapper json;

	private final MeterRegistry meters;

	private final Clock clock;

	Inbox(JsonMapper json, MeterRegistry meters, Clock clock) {
		this.json = json;
		this.meters = meters;
		this.clock = clock;
	}

	/** Handlers that handle nothing yet. */
	public EventHandlers handlers() {
		return new EventHandlers(this.json, this.meters, this.clock);
	}

}
