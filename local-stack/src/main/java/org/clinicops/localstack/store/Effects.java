package org.clinicops.localstack.store;

import java.util.Objects;
import java.util.function.Consumer;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * What one command has changed, as BSON, until it goes into the journal as one record.
 * Effects are recorded rather than commands: the outcome of a command depends on the
 * clock, generated ids and the order of documents, and a refused one may have done half
 * of its work; an effect is what really happened and can be applied again any number of
 * times.
 * <p>
 * Guarded by the write lock of {@link JournaledBackend}.
 */
final class Effects {

	private final ByteBuf buffer = Unpooled.buffer();

	void stored(String namespace, Document document) {
		record(new Document("store", namespace).append("document", document));
	}

	void removed(String namespace, Object id) {
		record(new Document("remove", namespace).append("id", id));
	}

	void indexed(String namespace, Document description) {
		record(new Document("index", namespace).append("description", description));
	}

	void indexDropped(String namespace, String index) {
		record(new Document("dropIndex", namespace).append("name", index));
	}

	void dropped(String namespace) {
		record(new Document("drop", namespace));
	}

	void renamed(String namespace, String newNamespace) {
		record(new Document("rename", namespace).append("to", newNamespace));
	}

	/**
	 * Encoded at once: the document lives on and may be changed again by the same
	 * command.
	 */
	private void record(Document effect) {
		BsonEncoder.encodeDocument(effect, this.buffer);
	}

	/** Hands over what was recorded, if anything, and starts anew. */
	void drainTo(Consumer<ByteBuf> consumer) {
		if (this.buffer.isReadable()) {
			consumer.accept(this.buffer);
		}
		clear();
	}

	void clear() {
		this.buffer.clear();
	}

	/** A field that must be there. */
	static Object field(Document document, String name) {
		return Objects.requireNonNull(document.get(name), name);
	}

	static void replay(ByteBuf record, JournaledBackend backend) {
		while (record.isReadable()) {
			replay(BsonDecoder.decodeBson(record), backend);
		}
	}

	private static void replay(Document effect, JournaledBackend backend) {
		String kind = effect.keySet().iterator().next();
		String namespace = (String) field(effect, kind);
		JournaledDatabase database = backend.resolveDatabase(Utils.getDatabaseNameFromFullName(namespace));
		String collection = Utils.getCollectionNameFromFullName(namespace);
		switch (kind) {
			case "store" -> database.store(collection, (Document) field(effect, "document"));
			case "remove" -> database.remove(collection, field(effect, "id"));
			case "index" -> database.addIndex((Document) field(effect, "description"));
			case "dropIndex" -> database.dropIndex(collection, (String) field(effect, "name"));
			case "drop" -> database.drop(collection);
			case "rename" -> backend.rename(database, collection, (String) field(effect, "to"));
			default -> throw new IllegalStateException("The journal holds an unknown effect '" + kind + "'");
		}
	}

}
