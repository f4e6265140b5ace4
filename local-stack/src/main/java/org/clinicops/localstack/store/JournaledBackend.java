package org.clinicops.localstack.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;

/**
 * The memory backend behind a {@link Journal}. A command that may write is applied and
 * its {@link Effects} appended under one lock before its reply goes out, so nothing that
 * a client or a reader has seen is lost when the process is killed. At start the journal
 * is replayed and then compacted into a snapshot.
 * <p>
 * Replies are copies, taken under the lock: the original hands out its live documents,
 * and a reader could see one half of an update.
 */
final class JournaledBackend extends MemoryBackend implements Closeable {

	private static final Set<String> READS = Set.of("find", "getmore", "count", "distinct", "aggregate", "listindexes",
			"listcollections", "listdatabases", "dbstats", "collstats", "ping", "ismaster", "buildinfo",
			"serverstatus");

	private final ReadWriteLock lock = new ReentrantReadWriteLock();

	private final Effects effects = new Effects();

	private final FileChannel directoryLock;

	private final Journal journal;

	private final boolean forced;

	/**
	 * Opens the store of a directory, and refuses when another process has it open.
	 * @param forced whether a write waits for the disk (power loss), or only for the
	 * operating system (kill -9)
	 */
	JournaledBackend(Path directory, boolean forced) throws IOException {
		this.forced = forced;
		Files.createDirectories(directory);
		this.directoryLock = lock(directory);
		Path file = directory.resolve("journal");
		Journal.replay(file, this::replay);
		compact(file);
		this.journal = new Journal(file);
	}

	private static FileChannel lock(Path directory) throws IOException {
		FileChannel channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		if (channel.tryLock() == null) {
			channel.close();
			throw new IOException("Another store uses " + directory);
		}
		return channel;
	}

	private void replay(ByteBuf record) {
		Effects.replay(record, this);
		this.effects.clear();
	}

	private void compact(Path file) throws IOException {
		Path snapshot = file.resolveSibling("snapshot");
		Files.deleteIfExists(snapshot);
		try (Journal compacted = new Journal(snapshot)) {
			for (String name : listDatabaseNames()) {
				resolveDatabase(name).describe(() -> this.effects.drainTo(compacted::append));
			}
			compacted.force();
		}
		Files.move(snapshot, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	@Override
	public JournaledDatabase openOrCreateDatabase(String databaseName) {
		return new JournaledDatabase(databaseName, getCursorRegistry(), this.effects);
	}

	@Override
	public JournaledDatabase resolveDatabase(String databaseName) {
		return (JournaledDatabase) super.resolveDatabase(databaseName);
	}

	/**
	 * Drivers greet with {@code hello} (MongoDB 5.0), which the original does not know;
	 * its answer is that of ismaster.
	 */
	@Override
	public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
		if (command.equalsIgnoreCase("hello")) {
			return handleCommand(channel, databaseName, "ismaster", query).append("isWritablePrimary", true);
		}
		Supplier<Document> original = () -> super.handleCommand(channel, databaseName, command, query);
		return isRead(command, query) ? read(original) : write(original);
	}

	private static boolean isRead(String command, Document query) {
		return READS.contains(command.toLowerCase(Locale.ROOT)) && !(query.get("pipeline") instanceof List<?> stages
				&& stages.stream().anyMatch(JournaledBackend::isWritingStage));
	}

	private static boolean isWritingStage(Object stage) {
		return stage instanceof Document document && (document.containsKey("$out") || document.containsKey("$merge"));
	}

	private Document read(Supplier<Document> command) {
		this.lock.readLock().lock();
		try {
			return command.get().cloneDeeply();
		}
		finally {
			this.lock.readLock().unlock();
		}
	}

	private Document write(Supplier<Document> command) {
		try {
			return applyAndAppend(command);
		}
		finally {
			if (this.forced) {
				this.journal.force();
			}
		}
	}

	/**
	 * A command that fails may have changed something before it did: its effects count
	 * all the same.
	 */
	private Document applyAndAppend(Supplier<Document> command) {
		this.lock.writeLock().lock();
		try {
			return command.get().cloneDeeply();
		}
		finally {
			try {
				this.effects.drainTo(this.journal::append);
			}
			finally {
				this.lock.writeLock().unlock();
			}
		}
	}

	/** Whether a reader gets through; hangs as long as one would. */
	boolean answers() {
		return read(Document::new).isEmpty();
	}

	void rename(JournaledDatabase database, String collectionName, String newNamespace) {
		MongoCollection<?> collection = database.resolveCollection(collectionName, true);
		resolveDatabase(Utils.getDatabaseNameFromFullName(newNamespace)).moveCollection(database, collection,
				Utils.getCollectionNameFromFullName(newNamespace));
	}

	@Override
	public void close() {
		super.close();
		try (this.directoryLock) {
			this.journal.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
