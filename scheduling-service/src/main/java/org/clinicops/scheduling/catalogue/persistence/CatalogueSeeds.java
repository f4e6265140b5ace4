package org.clinicops.scheduling.catalogue.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import org.bson.Document;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * What the catalogue holds from the start: the documents in {@code catalogue/*.json}.
 * What the store has already stays as it is, and what was taken out of it stays out.
 */
@Component
class CatalogueSeeds {

	private static final String FILES = "classpath:catalogue/*.json";

	/** What was brought along once, by its collection and id. */
	private static final String BROUGHT = "catalogue_seeds";

	private final ResourcePatternResolver resources;

	private final MongoOperations mongo;

	CatalogueSeeds(ResourcePatternResolver resources, MongoOperations mongo) {
		this.resources = resources;
		this.mongo = mongo;
	}

	void insertWhatIsNew() {
		Set<String> brought = this.mongo.findAll(Document.class, BROUGHT)
			.stream()
			.map((seed) -> seed.getString("_id"))
			.collect(Collectors.toSet());
		try {
			for (Resource file : this.resources.getResources(FILES)) {
				Document content = Document.parse(file.getContentAsString(StandardCharsets.UTF_8));
				String collection = content.getString("collection");
				content.getList("documents", Document.class)
					.stream()
					.filter((document) -> !brought.contains(nameOf(document, collection)))
					.forEach((document) -> bring(document, collection));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void bring(Document document, String collection) {
		insertIfAbsent(document, collection);
		insertIfAbsent(new Document("_id", nameOf(document, collection)), BROUGHT);
	}

	/** It may be there, perhaps edited since. */
	private void insertIfAbsent(Document document, String collection) {
		try {
			this.mongo.insert(document, collection);
		}
		catch (DuplicateKeyException ex) {
			// It stays as it is.
		}
	}

	private static String nameOf(Document document, String collection) {
		return collection + "/" + document.getString("_id");
	}

}
