package org.clinicops.localstack.launcher;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.clinicops.localstack.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTest {

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@TempDir
	private Path directory;

	@Test
	void saysInOneLineWhereItCannotWrite() throws Exception {
		Path file = Files.createFile(this.directory.resolve("a-file"));
		Path data = file.resolve("data");

		assertThat(run("up", "--data", data.toString())).isOne();

		assertThat(said()).singleElement()
			.asString()
			.startsWith(file.toString())
			.contains("may " + System.getProperty("user.name") + " write there?", "--data DIR");
	}

	@Test
	void saysInOneLineWhoDoesNotAnswer() throws Exception {
		int nobody = FreePorts.next();
		Ports ports = new Ports(nobody, nobody, nobody, nobody, nobody, nobody, nobody, nobody, nobody, nobody);
		new RunState(RunState.ProcessId.of("launcher", ProcessHandle.current()), ports, true, List.of())
			.save(this.directory);
		Secrets.loadOrCreate(this.directory, Map.of());

		assertThat(run("token", "--role", "receptionist", "--data", this.directory.toString())).isOne();
		assertThat(run("demo", "--data", this.directory.toString())).isOne();

		assertThat(said()).hasSize(2)
			.allSatisfy((line) -> assertThat(line)
				.startsWith("http://localhost:" + nobody + "/ does not answer (ConnectException)")
				.contains("./clinic status"));
	}

	@Test
	void tellsAStackWithoutItsLauncherFromNone() throws Exception {
		assertThat(run("status", "--data", this.directory.toString())).isOne();
		RunState.ProcessId killed = new RunState.ProcessId("launcher", ProcessHandle.current().pid(), Instant.EPOCH);
		new RunState(killed, Ports.standard(), true, List.of()).save(this.directory);
		assertThat(run("status", "--data", this.directory.toString())).isOne();

		assertThat(said()).hasSize(2);
		assertThat(said().get(0)).startsWith("Nothing is running").contains("./clinic up");
		assertThat(said().get(1)).contains("lost its launcher", "./clinic down", "./clinic up");
	}

	@ParameterizedTest
	@CsvSource({ "0, from 1", "-3, from 1", "many, needs a number" })
	void refusesADayWithoutPatients(String patients, String saying) {
		assertThat(run("demo", "--patients=" + patients, "--data", this.directory.toString())).isEqualTo(2);

		assertThat(said().get(0)).contains("--patients", saying);
	}

	private int run(String... command) {
		return Launcher.run(command, new PrintStream(this.said, true, StandardCharsets.UTF_8));
	}

	private List<String> said() {
		return this.said.toString(StandardCharsets.UTF_8).lines().toList();
	}

}
