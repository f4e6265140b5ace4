package org.clinicops.contracts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The events of the product, for the tests of those who send or read them. A sender
 * checks what it publishes with {@link #violations}; a reader handles every one of
 * {@link #examples}. Topics and types are the ones that {@code asyncapi.yaml} names.
 */
public final class Contracts {

	private static final JsonNode ASYNC_API = new YAMLMapper().readTree(Resources.text("asyncapi.yaml"));

	private static final Map<String, Set<String>> TYPES = typesByTopic(ASYNC_API);

	private static final Map<String, Contract> CONTRACTS = new ConcurrentHashMap<>();

	private Contracts() {
	}

	/** The topics that carry events, dead-letter topics left out. */
	public static Set<String> topics() {
		return TYPES.keySet();
	}

	/** The event types of a topic, such as {@code clinic.intake.submitted.v1}. */
	public static Set<String> types(String topic) {
		Set<String> types = TYPES.get(topic);
		if (types == null) {
			throw new IllegalArgumentException("No contract names the topic " + topic);
		}
		return types;
	}

	/**
	 * The services that read a topic, each as a consumer group of its name with dead
	 * letters of its own.
	 */
	public static Set<String> readers(String topic) {
		return ASYNC_API.path("channels")
			.valueStream()
			.filter((channel) -> channel.path("address").asString().equals(topic + ".{group}.dlt"))
			.flatMap((channel) -> channel.at("/parameters/group/enum").valueStream())
			.map(JsonNode::asString)
			.collect(toUnmodifiableSet());
	}

	/**
	 * The JSON Schema (2020-12) of the event's data, open to fields of later releases.
	 */
	public static String schema(String type) {
		return contract(type).schema();
	}

	/** At least two messages of the type, as JSON. */
	public static List<String> examples(String type) {
		return contract(type).examples();
	}

	/**
	 * What keeps a sender from publishing this data as an event of the type: everything
	 * that the schema refuses, and every field, however deep, that it does not declare.
	 * @return one line for each violation, empty when there is none
	 */
	public static List<String> violations(String type, String json) {
		return contract(type).violations(json);
	}

	static Map<String, Set<String>> typesByTopic(JsonNode asyncApi) {
		return asyncApi.path("channels")
			.valueStream()
			.filter((channel) -> !channel.path("address").asString().endsWith(".dlt"))
			.collect(toUnmodifiableMap((channel) -> channel.path("address").asString(),
					(channel) -> Set.copyOf(channel.path("messages").propertyNames())));
	}

	private static Contract contract(String type) {
		return CONTRACTS.computeIfAbsent(type, (unread) -> Contract.read(topicOf(unread), unread));
	}

	private static String topicOf(String type) {
		return TYPES.entrySet()
			.stream()
			.filter((topic) -> topic.getValue().contains(type))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No contract names the event type " + type));
	}

}
