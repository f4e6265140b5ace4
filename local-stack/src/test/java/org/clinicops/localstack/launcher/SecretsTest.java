package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SecretsTest {

	@TempDir
	private Path data;

	@Test
	void secretsAreMadeOnceAndAreForTheOwnersEyesOnly() throws IOException {
		Secrets first = Secrets.loadOrCreate(this.data, Map.of());

		assertThat(Secrets.loadOrCreate(this.data, Map.of())).isEqualTo(first);
		assertThat(Secrets.load(this.data)).isEqualTo(first);
		assertThat(first.values()).hasSize(5).allSatisfy((name, value) -> assertThat(value).hasSizeGreaterThan(10));
		assertThat(Files.getPosixFilePermissions(this.data.resolve("secrets.properties")))
			.isEqualTo(PosixFilePermissions.fromString("rw-------"));
	}

	@Test
	void aChosenDemoPasswordIsKept() throws IOException {
		Secrets.loadOrCreate(this.data, Map.of());
		Secrets.loadOrCreate(this.data, Map.of(Secrets.DEMO_PASSWORD, "mine"));

		assertThat(Secrets.loadOrCreate(this.data, Map.of()).get(Secrets.DEMO_PASSWORD)).isEqualTo("mine");
	}

	@Test
	void withoutAStackThereIsAWordInsteadOfAStackTrace() {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> Secrets.load(this.data))
			.withMessageContaining("./clinic up");
	}

}
