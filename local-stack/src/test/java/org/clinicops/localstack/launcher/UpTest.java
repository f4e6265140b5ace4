package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;

import org.clinicops.localstack.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UpTest {

	@TempDir
	private Path data;

	@Test
	void aTakenPortIsNamedWithThePartThatNeedsItAndWhatToDo() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(Problem.class)
				.isThrownBy(() -> Up.refuseTakenPorts(part(FreePorts.next(), taken.getLocalPort())))
				.withMessageStartingWith("Port " + taken.getLocalPort() + ", which console needs, is taken")
				.withMessageContaining("--port-base");
		}
		Up.refuseTakenPorts(part(FreePorts.next(), FreePorts.next()));
	}

	private static Part part(Integer... ports) {
		return new Part("console", List.of(ports), ports[0], List.of(), Path.of("console.jar"), null,
				new Part.Options(64, true, List.of()));
	}

	@Test
	void theDataIsForTheEyesOfItsOwnerAlone() throws IOException {
		Path open = Files.createDirectory(this.data.resolve("open"));
		Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
		for (Path directory : List.of(open, this.data.resolve("new"))) {
			Up.keepToOwner(directory);
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
		}
	}

	@Test
	void aSecondStackOnTheSameDataIsRefusedAndToldWhereTheFirstIs() throws IOException {
		state(RunState.ProcessId.of("launcher", ProcessHandle.current())).save(this.data);

		assertThatExceptionOfType(Problem.class).isThrownBy(() -> Up.refuseSecondStack(this.data))
			.withMessageContaining("already running (process " + ProcessHandle.current().pid() + ")")
			.withMessageContaining("http://localhost:20000");
	}

	@Test
	void aLaterProcessWithTheNumberOfADeadLauncherIsNoStack() throws IOException {
		state(new RunState.ProcessId("launcher", ProcessHandle.current().pid(), Instant.EPOCH)).save(this.data);

		Up.refuseSecondStack(this.data);

		assertThat(RunState.find(this.data)).isEmpty();
	}

	private static RunState state(RunState.ProcessId launcher) {
		return new RunState(launcher, Ports.from(20000), true, List.of());
	}

}
