package org.clinicops.contracts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the AsyncAPI document keeps to; each rule lists what breaks it. */
record AsyncApiRules(JsonNode document) {

	static AsyncApiRules of(String yaml) {
		return new AsyncApiRules(new YAMLMapper().readTree(yaml));
	}

	/**
	 * Exactly the events that have a schema are named, each on the topic of its folder.
	 */
	List<String> unmatched(Set<String> schemaFiles) {
		Set<String> named = Contracts.typesByTopic(this.document)
			.entrySet()
			.stream()
			.flatMap((topic) -> topic.getValue().stream().map((type) -> topic.getKey() + "/" + type + ".json"))
			.collect(toSet());
		return Stream
			.concat(named.stream().filter((file) -> !schemaFiles.contains(file)),
					schemaFiles.stream().filter((file) -> !named.contains(file)))
			.sorted()
			.toList();
	}

	/** A message bears its type's name and points to its type's schema. */
	List<String> misnamed() {
		return events().filter((event) -> {
			JsonNode message = event.getValue();
			return !message.path("name").asString().equals(event.getKey())
					|| !message.at("/payload/schema/$ref").asString().endsWith("/" + event.getKey() + ".json");
		}).map(Map.Entry::getKey).toList();
	}

	/** The key of a record is an id that its data always carries. */
	List<String> keysThatMayBeMissing(Map<String, JsonNode> schemas) {
		return events().filter((event) -> {
			String[] key = event.getValue().at("/bindings/kafka/key/$ref").asString().split("#/properties/", 2);
			JsonNode schema = schemas.get(key[0]);
			return schema == null || !key[0].equals(event.getValue().at("/payload/schema/$ref").asString())
					|| schema.path("required").valueStream().noneMatch((name) -> name.asString().equals(key[1]));
		}).map(Map.Entry::getKey).toList();
	}

	/** Every event has the CloudEvents headers. */
	List<String> withoutHeaders() {
		return events().filter(
				(event) -> !"#/components/messageTraits/event".equals(event.getValue().at("/traits/0/$ref").asString()))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** Every topic has a dead-letter topic, with as many partitions. */
	List<String> withoutDeadLetters() {
		return Contracts.typesByTopic(this.document)
			.keySet()
			.stream()
			.filter((
					topic) -> !channel(topic).path("bindings").equals(channel(topic + ".{group}.dlt").path("bindings")))
			.sorted()
			.toList();
	}

	Set<String> requiredHeaders() {
		return this.document.at("/components/messageTraits/event/headers/required")
			.valueStream()
			.map(JsonNode::asString)
			.collect(toSet());
	}

	private JsonNode channel(String address) {
		return this.document.path("channels")
			.valueStream()
			.filter((channel) -> channel.path("address").asString().equals(address))
			.findFirst()
			.orElseGet(() -> this.document.path("absent"));
	}

	private Stream<Map.Entry<String, JsonNode>> events() {
		return this.document.at("/components/messages")
			.propertyStream()
			.filter((message) -> !message.getKey().equals("dead-letter"));
	}

}
