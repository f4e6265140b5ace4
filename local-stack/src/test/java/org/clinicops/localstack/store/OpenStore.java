package org.clinicops.localstack.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import org.bson.Document;

/**
 * The store in this process with a driver connected to it; a second one on the same
 * directory sees what was kept.
 */
final class OpenStore implements Closeable {

	private final MongoServer server;

	private final MongoClient client;

	OpenStore(Path directory) throws IOException {
		this.server = new MongoServer(new JournaledBackend(directory, true));
		this.client = MongoClients.create(this.server.bindAndGetConnectionString());
	}

	MongoCollection<Document> visits() {
		return this.client.getDatabase("clinic").getCollection("visits");
	}

	MongoClient client() {
		return this.client;
	}

	@Override
	public void close() {
		this.client.close();
		this.server.shutdownNow();
	}

}
