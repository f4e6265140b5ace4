package org.clinicops.support.sample;

import java.time.Instant;

import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.DomainEvent;
import org.clinicops.support.domain.Identifier;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

@Document("parcels")
class Parcel extends Aggregate<Parcel.Event> {

	static final Instant POSTED = Instant.parse("2026-01-05T17:00:00Z");

	@Id
	private final ParcelId id;

	@SuppressWarnings("UnusedVariable") // for the unique index
	@Indexed(name = "label", unique = true, sparse = true)
	private final String label;

	private long stop;

	Parcel(ParcelId id, String label) {
		this.id = id;
		this.label = label;
	}

	static Parcel post(String id, String label) {
		Parcel parcel = new Parcel(new ParcelId(id), label);
		parcel.raise(new Event.Posted(parcel.id, label, POSTED));
		return parcel;
	}

	void move(long stop) {
		this.stop = stop;
		raise(new Event.Moved(this.id, stop, POSTED.plusSeconds(stop)));
	}

	ParcelId id() {
		return this.id;
	}

	long stop() {
		return this.stop;
	}

	@Override
	public String aggregateId() {
		return this.id.value();
	}

	record ParcelId(String value) implements Identifier {
	}

	sealed interface Event extends DomainEvent {

		@Override
		ParcelId id();

		record Posted(ParcelId id, String label, Instant at) implements Event {
		}

		record Moved(ParcelId id, long stop, Instant at) implements Event {
		}

	}

}
