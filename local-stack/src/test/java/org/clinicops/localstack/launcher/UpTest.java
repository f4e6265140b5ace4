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
	void everyTakenPortIsNamedWithThePartThatNeedsItAndWhatToDo() throws IOException {
		List<Part> free = List.of(part("console", FreePorts.next(), FreePorts.next()));
		try (ServerSocket one = taken(); ServerSocket other = taken()) {
			List<Part> parts = List.of(part("console", FreePorts.next(), one.getLocalPort()),
					part("mail", other.getLocalPort()));
			assertThatExceptionOfType(Problem.class).isThrownBy(() -> Up.refuseTakenPorts(parts))
				.withMessageStartingWith("Ports that are taken: %d (console), %d (mail).", one.getLocalPort(),
						other.getLocalPort())
				.withMessageContaining("--port-base");
		}
		Up.refuseTakenPorts(free);
	}

	private static ServerSocket taken() throws IOException {
		return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
	}

	private static Part part(String name, Integer... ports) {
		return new Part(name, List.of(ports), ports[0], List.of(), Path.of("console.jar"), null,
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
