package org.clinicops.localstack.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.clinicops.localstack.FreePorts;
import org.clinicops.localstack.store.StoreMain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The launcher on the packaged jar, with the store as its only part.
 */
class StackIT {

	@TempDir
	private Path data;

	private final int readinessPort = FreePorts.next();

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	private Stack stack = new Stack(List.of());

	@AfterEach
	void stop() {
		this.stack.stop();
	}

	@Test
	void aPartThatIsKilledIsStartedAgainAndItIsSaid() throws Exception {
		PartProcess store = start(part("store", StoreMain.class.getName()));
		store.ready().get(60, TimeUnit.SECONDS);
		long pid = store.handle().orElseThrow().pid();

		store.handle().orElseThrow().destroyForcibly();

		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> PartProcess.isReady(this.readinessPort)
					&& store.handle().filter((again) -> again.pid() != pid).isPresent());
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.said.toString(StandardCharsets.UTF_8)).containsSubsequence("ready (",
					"ended with code 137, starting it again", "ready again ("));
	}

	@Test
	void aStoppedStackLeavesNoProcessBehind() throws Exception {
		PartProcess store = start(part("store", StoreMain.class.getName()));
		store.ready().get(60, TimeUnit.SECONDS);

		this.stack.stop();

		assertThat(store.handle()).isEmpty();
		assertThat(PartProcess.isReady(this.readinessPort)).isFalse();
	}

	@Test
	void aPartThatCannotStartEndsTheStartWithItsLastLines() throws Exception {
		PartProcess broken = start(part("broken", "org.clinicops.NoSuchMain"));

		assertThat(broken.ready()).failsWithin(Duration.ofSeconds(60))
			.withThrowableThat()
			.withMessageContaining("broken ended with code 1 before it was ready")
			.withMessageContaining("NoSuchMain")
			.withMessageContaining("broken.log");
	}

	private Part part(String name, String main) {
		return new Part(name, List.of(), this.readinessPort, List.of(),
				Path.of("target/local-stack.jar").toAbsolutePath(), main,
				new Part.Options(64, true, List.of("--port=" + FreePorts.next(),
						"--readiness-port=" + this.readinessPort, "--data=" + this.data.resolve("store"))));
	}

	private PartProcess start(Part part) throws IOException {
		PartProcess process = new PartProcess(part, new Archives(this.data.resolve("archives")), Map.of(),
				Files.createDirectories(this.data.resolve("log")),
				new Progress(new PrintStream(this.said, true, StandardCharsets.UTF_8), (name, handle) -> {
				}));
		this.stack = new Stack(List.of(process));
		assertThat(this.stack.start()).isNotCompletedExceptionally();
		return process;
	}

}
