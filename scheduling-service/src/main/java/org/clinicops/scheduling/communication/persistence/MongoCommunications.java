package org.clinicops.scheduling.communication.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.bulk.BulkWriteError;
import org.clinicops.scheduling.communication.Communication;
import org.clinicops.scheduling.communication.CommunicationId;
import org.clinicops.scheduling.communication.Communications;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.delivery.Delivery;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The communications, in the collection of that name. */
@Repository
class MongoCommunications implements Communications {

	private static final int AT_ONCE = 200;

	private static final String DELIVERY = "delivery";

	private static final String DUE = DELIVERY + ".nextAttemptAt";

	private final MongoOperations mongo;

	MongoCommunications(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** The id is their only unique key. */
	@Override
	public void insertAbsent(List<Communication> communications) {
		if (communications.isEmpty()) {
			return;
		}
		try {
			this.mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Communication.class).insert(communications).execute();
		}
		catch (BulkOperationException ex) {
			if (!ex.getErrors().stream().allMatch(MongoCommunications::isThere)) {
				throw ex;
			}
		}
	}

	private static boolean isThere(BulkWriteError error) {
		return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
	}

	@Override
	public Optional<Communication> find(CommunicationId id) {
		return Optional.ofNullable(this.mongo.findById(id, Communication.class));
	}

	@Override
	public List<Communication> about(AppointmentId appointment) {
		return this.mongo.find(Query.query(Criteria.where("appointment").is(appointment.value())), Communication.class);
	}

	@Override
	public List<CommunicationId> due(Instant now) {
		Query due = Query.query(Criteria.where(DUE).lte(now)).with(Sort.by(DUE)).limit(AT_ONCE);
		return this.mongo.find(due, Communication.class).stream().map(Communication::id).toList();
	}

	@Override
	public boolean change(CommunicationId id, Delivery from, Delivery to) {
		Query unchanged = Query.query(Criteria.where("_id")
			.is(id)
			.and(DELIVERY + ".attempts")
			.is(from.attempts())
			.and(DUE)
			.is(from.nextAttemptAt()));
		return this.mongo.updateFirst(unchanged, Update.update(DELIVERY, to), Communication.class)
			.getModifiedCount() == 1;
	}

}
