package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import java.util.concurrent.CompletionException;

/**
 * Something the person at the keyboard can understand and mend; shown as its message
 * alone.
 */
final class Problem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	Problem(String message) {
		super(message);
	}

	/** What is behind a failure, where, and what to do about it, in one line. */
	static Problem of(Throwable failure) {
		Throwable cause = failure;
		while ((cause instanceof CompletionException || cause instanceof UncheckedIOException)
				&& cause.getCause() != null) {
			cause = cause.getCause();
		}
		if (cause instanceof Problem problem) {
			return problem;
		}
		if (cause instanceof FileSystemException file) {
			String reason = Objects.requireNonNullElse(file.getReason(), file.getClass().getSimpleName());
			return new Problem(file.getFile() + ": " + reason + ". Is there room on the disk, and may "
					+ System.getProperty("user.name") + " write there? Another place for the data: --data DIR");
		}
		String what = Objects.requireNonNullElse(cause.getMessage(), "");
		return new Problem((cause instanceof IOException ? "" : cause.getClass().getSimpleName() + " ") + what
				+ ". See ./clinic status; the logs are in log/ of the data directory");
	}

}
