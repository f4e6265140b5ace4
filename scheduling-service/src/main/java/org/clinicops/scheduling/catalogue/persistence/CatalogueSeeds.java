package org.clinicops.scheduling.catalogue.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.bson.Document;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * What the catalogue holds from the start: the documents in {@code catalogue/*.json}.
 * What the store has already stays as it is.
 */
@Component
class CatalogueSeeds {

	private static final String FILES = "classpath:catalogue/*.json";

	private final ResourcePatternResolver resources;

	private final MongoOperations mongo;

	CatalogueSeeds(ResourcePatternResolver resources, MongoOperations mongo) {
		this.resources = resources;
		this.mongo = mongo;
	}

	void insertWhatIsAbsent() {
		try {
			for (Resource file : this.resources.getResources(FILES)) {
				Document content = Document.parse(file.getContentAsString(StandardCharsets.UTF_8));
				String collection = content.getString("collection");
				content.getList("documents", Document.class).forEach((document) -> insert(document, collection));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void insert(Document document, String collection) {
		try {
			this.mongo.insert(document, collection);
		}
		catch (DuplicateKeyException ex) {
			// It is there already, perhaps edited since.
		}
	}

}
