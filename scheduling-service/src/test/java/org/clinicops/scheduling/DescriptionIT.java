package org.clinicops.scheduling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.HttpCaller;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the API is true: whoever adds an endpoint says what it is for and
 * shows what goes in and comes out.
 */
@ComponentTest
@Import(MondayMorning.class)
class DescriptionIT {

	@Autowired
	private HttpCaller http;

	private JsonNode description;

	@BeforeEach
	void read() {
		this.description = JsonMapper.shared().readTree(this.http.get("/v3/api-docs").body());
	}

	@Test
	void everyOperationSaysInALineWhatItIsFor() {
		assertThat(operations()).hasSizeGreaterThan(40)
			.allSatisfy((operation) -> assertThat(operation.spec().path("summary").asString("")).as(operation.name())
				.isNotEmpty()
				.hasSizeLessThan(80));
	}

	@Test
	void everyBodyHasAnExampleThatTheServiceTakes() {
		HttpCaller admin = this.http.as(Tokens.bearer("admin"));

		assertThat(operations().filter(Operation::hasBody)).hasSizeGreaterThan(10).allSatisfy((operation) -> {
			JsonNode example = example(schema(operation.spec().path("requestBody")));
			Answer answer = operation.method().equals("put") ? admin.put(operation.pathFor(example), example.toString())
					: admin.post(operation.pathFor(example), example.toString());
			assertThat(answer.status()).as("%s %s: %s", operation.name(), example, answer.body())
				.isIn(200, 201, 404, 409);
		});
	}

	@Test
	void everyAnswerHasAnExampleWithFieldsThatItHas() {
		assertThat(operations().filter(Operation::answersJson)).hasSizeGreaterThan(40).allSatisfy((operation) -> {
			JsonNode schema = ofItem(schema(success(operation)));
			Set<String> fields = new HashSet<>(schema.path("properties").propertyNames());
			assertThat(fields).as(operation.name()).isNotEmpty();
			assertThat(example(schema).propertyNames()).as(operation.name()).isNotEmpty().isSubsetOf(fields);
		});
	}

	@Test
	void everyProblemThatAnOperationMayMeetIsShownAsItIs() {
		Answer refused = this.http.get("/api/sites");

		assertThat(refused.body()).isEqualTo(problem("NOT_SIGNED_IN").toString());
		assertThat(operations()).allSatisfy((operation) -> {
			List<String> statuses = List.copyOf(operation.spec().path("responses").propertyNames());
			assertThat(statuses).as(operation.name()).contains("401", "403");
			assertThat(statuses.contains("404")).isEqualTo(operation.path().contains("{"));
			assertThat(statuses.contains("422")).isEqualTo(operation.hasBody());
			assertThat(statuses.contains("409")).isEqualTo(!operation.method().equals("get"));
		});
		this.description.at("/components/responses").propertyNames().forEach((name) -> {
			assertThat(problem(name).path("code").asString()).isNotEmpty();
			assertThat(problem(name).path("status").asInt()).isGreaterThanOrEqualTo(400);
		});
	}

	@Test
	void parametersHaveTheNamesThatACallerUses() {
		assertThat(operations().flatMap((operation) -> operation.spec().path("parameters").valueStream()))
			.extracting((parameter) -> parameter.path("name").asString())
			.contains("visitType", "patientId", "Idempotency-Key", "If-Match")
			.doesNotContain("caller")
			.noneMatch((name) -> name.contains("."));
	}

	private JsonNode problem(String name) {
		return this.description.at("/components/responses/" + name + "/content/application~1problem+json/example");
	}

	private Stream<Operation> operations() {
		return this.description.path("paths")
			.propertyStream()
			.flatMap((path) -> path.getValue()
				.propertyStream()
				.map((operation) -> new Operation(operation.getKey(), path.getKey(), operation.getValue())));
	}

	private static JsonNode success(Operation operation) {
		JsonNode responses = operation.spec().path("responses");
		return responses.has("201") ? responses.path("201") : responses.path("200");
	}

	private JsonNode schema(JsonNode message) {
		return resolved(message.at("/content/application~1json/schema"));
	}

	/** Of what is listed, if it is a list. */
	private JsonNode ofItem(JsonNode schema) {
		return Stream.of("items", "displaced")
			.map((list) -> schema.at("/properties/" + list + "/items"))
			.filter((item) -> !item.isMissingNode())
			.findFirst()
			.map(this::resolved)
			.orElse(schema);
	}

	private JsonNode resolved(JsonNode schema) {
		return schema.has("$ref") ? this.description.at(schema.path("$ref").asString().substring(1)) : schema;
	}

	private static JsonNode example(JsonNode schema) {
		assertThat(schema.path("example").isObject()).as("an example in %s", schema).isTrue();
		return schema.path("example");
	}

	private record Operation(String method, String path, JsonNode spec) {

		String name() {
			return this.method + " " + this.path;
		}

		/** And neither nothing, nor a calendar, nor a stream. */
		boolean answersJson() {
			return success(this).at("/content/application~1json").isObject();
		}

		boolean hasBody() {
			return this.spec.has("requestBody");
		}

		/** With the key of what is put there, or of nothing that there is. */
		String pathFor(JsonNode example) {
			String key = example.path("id").asString(example.path("code").asString("nothing"));
			return Pattern.compile("\\{(.*?)}")
				.matcher(this.path)
				.replaceAll((name) -> example.path(name.group(1)).asString(key));
		}

	}

}
