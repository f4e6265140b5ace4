package org.clinicops.referral.recipient.persistence;

import java.util.List;
import java.util.Optional;

import org.clinicops.referral.recipient.Procedure;
import org.clinicops.referral.recipient.Recipient;
import org.clinicops.referral.recipient.RecipientId;
import org.clinicops.referral.recipient.Recipients;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The recipients, in the collection {@code recipients}. */
@Repository
class MongoRecipients implements Recipients {

	private final MongoOperations mongo;

	MongoRecipients(MongoOperations mongo, RecipientSeed seed) {
		seed.insertWhatIsAbsent();
		this.mongo = mongo;
	}

	@Override
	public List<Recipient> doing(Procedure procedure) {
		return this.mongo.find(Query.query(Criteria.where("procedures").is(procedure)), Recipient.class);
	}

	@Override
	public Optional<Recipient> find(RecipientId id) {
		return Optional.ofNullable(this.mongo.findById(id, Recipient.class));
	}

}
