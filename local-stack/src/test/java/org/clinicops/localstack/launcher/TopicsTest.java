package org.clinicops.localstack.launcher;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.clinicops.contracts.Contracts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTest {

	@Test
	void theFiguresCoverEveryReaderThatTheContractsName() {
		Map<String, Set<String>> covered = Topics.CONSUMERS.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (topic) -> Set.copyOf(topic.getValue())));

		assertThat(covered)
			.isEqualTo(Contracts.topics().stream().collect(Collectors.toMap((topic) -> topic, Contracts::readers)));
	}

}
