package org.clinicops.localstack.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.CRC32;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An append-only file of records, each framed by its length and checksum. A record that
 * {@link #append} has written is in the hands of the operating system and survives the
 * death of this process; {@link #force} waits for the disk. A torn last record, the trace
 * of a kill in the middle of a write, is cut off when the file is read.
 */
final class Journal implements Closeable {

	private static final Logger logger = LoggerFactory.getLogger(Journal.class);

	private static final int HEADER = 2 * Integer.BYTES;

	private final FileChannel channel;

	private final Object forcing = new Object();

	private final AtomicLong written;

	private long forced;

	Journal(Path file) throws IOException {
		this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		this.channel.position(this.channel.size());
		this.written = new AtomicLong(this.channel.size());
	}

	/**
	 * Appends one record. Not thread safe: the caller's write lock orders the records.
	 */
	void append(ByteBuf record) {
		ByteBuffer[] frame = { ByteBuffer.allocate(HEADER), record.nioBuffer() };
		frame[0].putInt(record.readableBytes()).putInt(checksum(record)).flip();
		try {
			while (frame[1].hasRemaining()) {
				this.channel.write(frame);
			}
		}
		catch (IOException ex) {
			logger.error("The journal cannot be written. Memory is ahead of it now: stopping", ex);
			Runtime.getRuntime().halt(1);
		}
		this.written.addAndGet(HEADER + record.readableBytes());
	}

	/**
	 * Waits until everything that was appended before this call is on the disk;
	 * concurrent callers share one wait.
	 */
	void force() {
		long needed = this.written.get();
		synchronized (this.forcing) {
			if (this.forced >= needed) {
				return;
			}
			long reached = this.written.get();
			try {
				this.channel.force(false);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The journal cannot be forced to disk", ex);
			}
			this.forced = reached;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

	/**
	 * Hands every whole record to the consumer, in order, and leaves out a torn last one.
	 */
	static void replay(Path file, Consumer<ByteBuf> consumer) throws IOException {
		if (!Files.exists(file)) {
			return;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			long end = readRecords(channel, consumer);
			if (end < channel.size()) {
				logger.warn("Leaving out a torn record of {} bytes at the end of {}", channel.size() - end, file);
			}
		}
	}

	private static long readRecords(FileChannel channel, Consumer<ByteBuf> consumer) throws IOException {
		long position = 0;
		while (position + HEADER <= channel.size()) {
			ByteBuffer header = read(channel, position, HEADER);
			int length = header.getInt();
			if (length > 0 && position + HEADER + length > channel.size()) {
				return position;
			}
			ByteBuf record = Unpooled.wrappedBuffer(read(channel, position + HEADER, Math.max(length, 0)));
			if (length <= 0 || checksum(record) != header.getInt()) {
				throw new IOException("The journal is damaged at byte " + position
						+ ". Restore it from a copy, or move it away to start with an empty store.");
			}
			consumer.accept(record);
			position += HEADER + length;
		}
		return position;
	}

	private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(length);
		while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
			// until the buffer is full: the caller has checked that the file is long
			// enough
		}
		return buffer.flip();
	}

	private static int checksum(ByteBuf record) {
		CRC32 checksum = new CRC32();
		checksum.update(record.nioBuffer());
		return (int) checksum.getValue();
	}

}
