package org.clinicops.localstack.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JavaTest {

	@Test
	void aProcessWithoutMemoryEndsInsteadOfLingering() throws Exception {
		Process process = new ProcessBuilder(
				Java.with("-Xmx16m", "-cp", System.getProperty("java.class.path"), Hoarder.class.getName()))
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try {
			assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
			assertThat(process.exitValue()).isNotZero();
		}
		finally {
			process.destroyForcibly();
		}
	}

	/** One thread takes all memory; the other has nothing to do with it. */
	static final class Hoarder {

		private Hoarder() {
		}

		public static void main(String[] args) throws InterruptedException {
			new Thread(() -> {
				List<byte[]> hoard = new ArrayList<>();
				while (hoard.add(new byte[1 << 20])) {
					hoard.add(new byte[1 << 20]);
				}
			}).start();
			new CountDownLatch(1).await();
		}

	}

}
