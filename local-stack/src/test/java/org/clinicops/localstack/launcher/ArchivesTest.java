package org.clinicops.localstack.launcher;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ArchivesTest {

	@TempDir
	private Path directory;

	private Path jar;

	@BeforeEach
	void build() throws Exception {
		Files.createDirectories(this.directory.resolve("lib"));
		this.jar = Files.writeString(this.directory.resolve("app.jar"), "first build");
	}

	@Test
	void theSameContentsBuiltAgainAreNotUnpackedAgain() throws Exception {
		Path first;
		try (Archives archives = archives()) {
			first = unpack(archives);
		}
		Path made = Files.createFile(first.resolveSibling("app.jsa"));
		Files.delete(this.jar);
		build();

		try (Archives archives = archives()) {
			assertThat(unpack(archives)).isEqualTo(first);
			assertThat(made).exists();
		}
	}

	@Test
	void aBuildTakesNothingAwayFromARunningStackAndIsTidiedUpAfterIt() throws Exception {
		Path first;
		try (Archives running = archives()) {
			first = unpack(running);
			unpackAnotherBuild("second build");
			assertThat(first).hasContent("first build");
		}
		unpackAnotherBuild("third build");
		assertThat(first).doesNotExist();
	}

	@Test
	@Timeout(60)
	void twoStacksRunFromOneBuild() throws Exception {
		Path first;
		try (Archives archives = archives()) {
			first = unpack(archives);
		}
		Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), OtherStack.class.getName(), first.getParent() + ".lock")
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (Archives archives = archives()) {
			assertThat(other.getInputStream().read()).as("the other one runs").isEqualTo('!');
			assertThat(unpack(archives)).isEqualTo(first);
		}
		finally {
			other.destroyForcibly();
		}
	}

	/** Keeps a build in use until it is killed. */
	static final class OtherStack {

		private OtherStack() {
		}

		public static void main(String[] args) throws Exception {
			try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.READ,
					StandardOpenOption.WRITE)) {
				channel.lock(0, Long.MAX_VALUE, true);
				System.out.print('!');
				System.out.flush();
				new CountDownLatch(1).await();
			}
		}

	}

	private void unpackAnotherBuild(String content) throws Exception {
		Files.writeString(this.jar, content);
		try (Archives next = archives()) {
			assertThat(unpack(next)).hasContent(content);
		}
	}

	private Archives archives() {
		return new Archives(this.directory.resolve("archives"));
	}

	private Path unpack(Archives archives) throws Exception {
		Part part = new Part("app", List.of(), 1, List.of(), this.jar, "Main", new Part.Options(1, true, List.of()));
		return archives.unpack(part, this.directory.resolve("log"));
	}

}
