package org.clinicops.localstack.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.clinicops.localstack.ChildProcess;
import org.clinicops.localstack.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerIT {

	@TempDir
	private Path directory;

	private final int port = FreePorts.next();

	private final int controllerPort = FreePorts.next();

	private final int readinessPort = FreePorts.next();

	@Test
	void recordsAndTopicsAreStillThereAfterAKillAndAfterAStop() throws Exception {
		try (ChildProcess broker = start()) {
			produce("before the kill");
			broker.kill();
		}
		try (ChildProcess broker = start()) {
			produce("after the kill");
			assertThat(broker.stop(Duration.ofSeconds(15))).isTrue();
		}
		try (ChildProcess broker = start()) {
			assertThat(consume(2)).containsExactly("before the kill", "after the kill");
			assertThat(partitions()).containsOnly(Map.entry("clinic.intake.v1", 3),
					Map.entry("clinic.intake.v1.scheduling-service.dlt", 3), Map.entry("__consumer_offsets", 4));
			broker.kill();
		}
	}

	private ChildProcess start() throws Exception {
		return ChildProcess.start(BrokerMain.class, this.readinessPort, "--port", String.valueOf(this.port),
				"--controller-port", String.valueOf(this.controllerPort), "--data", this.directory.toString(),
				"--partitions", "3", "--topics", "clinic.intake.v1,clinic.intake.v1.scheduling-service.dlt");
	}

	private Map<String, Object> client() {
		return Map.of("bootstrap.servers", "127.0.0.1:" + this.port, "group.id", "test", "auto.offset.reset",
				"earliest");
	}

	private void produce(String value) throws Exception {
		try (var producer = new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
			producer.send(new ProducerRecord<>("clinic.intake.v1", "key", value)).get();
		}
	}

	private List<String> consume(int count) {
		List<String> values = new ArrayList<>();
		try (var consumer = new KafkaConsumer<>(client(), new StringDeserializer(), new StringDeserializer())) {
			consumer.subscribe(List.of("clinic.intake.v1"));
			IntStream.range(0, 100)
				.takeWhile((poll) -> values.size() < count)
				.forEach((poll) -> consumer.poll(Duration.ofMillis(200))
					.records("clinic.intake.v1")
					.forEach((ConsumerRecord<String, String> each) -> values.add(each.value())));
		}
		return values;
	}

	private Map<String, Integer> partitions() throws Exception {
		try (Admin admin = Admin.create(client())) {
			Map<String, Integer> partitions = new TreeMap<>();
			admin
				.describeTopics(
						List.of("clinic.intake.v1", "clinic.intake.v1.scheduling-service.dlt", "__consumer_offsets"))
				.allTopicNames()
				.get()
				.forEach((name, topic) -> partitions.put(name, topic.partitions().size()));
			return partitions;
		}
	}

}
