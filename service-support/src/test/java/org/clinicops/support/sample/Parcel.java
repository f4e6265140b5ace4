package org.clinicops.support.sample;

import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.Identifier;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

@Document("parcels")
class Parcel extends Aggregate<Parcel.Event> {

	@Id
	private final ParcelId id;

	@Indexed(name = "label", unique = true, sparse = true)
	private final String label;

	private long stop;

	Parcel(ParcelId id, String label) {
		this.id = id;
		this.label = label;
	}

	static Parcel post(String id, String label) {
		Parcel parcel = new Parcel(new ParcelId(id), label);
		parcel.raise(new Event.Posted(id, label));
		return parcel;
	}

	void move(long stop) {
		this.stop = stop;
		raise(new Event.Moved(this.id.value(), stop));
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

	sealed interface Event {

		record Posted(String parcel, String label) implements Event {
		}

		record Moved(String parcel, long stop) implements Event {
		}

	}

}
