package org.clinicops.localstack.launcher;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortsTest {

	@Test
	void aBaseMovesAllPortsTogetherAndNoTwoMeet() {
		Ports ports = Ports.from(20000);
		List<Integer> own = List.of(ports.console(), ports.intake(), ports.scheduling(), ports.referral(),
				ports.identity(), ports.kafka(), ports.controller(), ports.store(), ports.smtp(), ports.mail());

		assertThat(ports.console()).isEqualTo(20000);
		assertThat(Stream.concat(own.stream(), own.stream().map(Ports::management))).doesNotHaveDuplicates()
			.allMatch((port) -> port >= 20000 && port <= 21024);
	}

	@Test
	void aBaseThatLeavesNoRoomIsRefused() {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> Ports.from(64512)).withMessageContaining("64511");
		assertThat(Ports.from(64511).mail()).isEqualTo(64535);
	}

}
