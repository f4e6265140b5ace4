package org.clinicops.referral.recipient.persistence;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.clinicops.referral.recipient.Procedure;
import org.clinicops.referral.recipient.Recipient;
import org.clinicops.referral.recipient.RecipientId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Adds the recipients that the service brings along, before any event is handled. One
 * that the store has already is left as it is there.
 */
@Component
class RecipientSeed implements InitializingBean {

	private final MongoOperations mongo;

	private final JsonMapper json;

	private final Resource data;

	RecipientSeed(MongoOperations mongo, JsonMapper json,
			@Value("${clinic.recipients:classpath:recipient/recipients.json}") Resource data) {
		this.mongo = mongo;
		this.json = json;
		this.data = data;
	}

	@Override
	public void afterPropertiesSet() throws IOException {
		List<Entry> entries = this.json.readValue(this.data.getContentAsByteArray(), new TypeReference<>() {
		});
		entries.stream().map(Entry::recipient).forEach(this::addOnce);
	}

	private void addOnce(Recipient recipient) {
		try {
			this.mongo.insert(recipient);
		}
		catch (DuplicateKeyException alreadyThere) {
			// also when another instance starts at the same moment
		}
	}

	record Entry(String id, String name, String mail, Set<String> procedures) {

		Recipient recipient() {
			return new Recipient(new RecipientId(this.id), this.name, this.mail,
					this.procedures.stream().map(Procedure::new).collect(Collectors.toUnmodifiableSet()));
		}

	}

}
