package org.clinicops.referral.recipient.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.clinicops.referral.ReferralSettings;
import org.clinicops.referral.recipient.Procedure;
import org.clinicops.referral.recipient.Recipient;
import org.clinicops.referral.recipient.RecipientId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The recipients that the service brings along. What the store has already stays as it
 * is.
 */
@Component
class RecipientSeed {

	private final MongoOperations mongo;

	private final JsonMapper json;

	private final Resource data;

	RecipientSeed(MongoOperations mongo, JsonMapper json, ReferralSettings settings) {
		this.mongo = mongo;
		this.json = json;
		this.data = settings.recipients();
	}

	void insertWhatIsAbsent() {
		try {
			List<Entry> entries = this.json.readValue(this.data.getContentAsByteArray(), new TypeReference<>() {
			});
			entries.stream().map(Entry::recipient).forEach(this::insert);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void insert(Recipient recipient) {
		try {
			this.mongo.insert(recipient);
		}
		catch (DuplicateKeyException ex) {
			// It is there already, perhaps edited since.
		}
	}

	record Entry(String id, String name, String mail, Set<String> procedures) {

		Recipient recipient() {
			return new Recipient(new RecipientId(this.id), this.name, this.mail,
					this.procedures.stream().map(Procedure::new).collect(Collectors.toUnmodifiableSet()));
		}

	}

}
