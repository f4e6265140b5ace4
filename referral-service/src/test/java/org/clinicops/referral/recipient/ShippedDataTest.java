package org.clinicops.referral.recipient;

import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;

import org.clinicops.contracts.Contracts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service brings along fits together. */
class ShippedDataTest {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final JsonNode RECIPIENTS = read("/recipient/recipients.json");

	private static final JsonNode DEFAULTS = read("/referral/default-procedures.json");

	@Test
	void theSurgeonsOfTheDemonstrationAreThere() {
		assertThat(RECIPIENTS.valueStream().map((surgeon) -> surgeon.path("id").asString())).hasSizeGreaterThan(2)
			.contains("surgeon-castellano", "surgeon-okafor")
			.doesNotHaveDuplicates();
	}

	@Test
	void somebodyDoesEachProcedureThatIsAskedForByDefault() {
		assertThat(done()).containsAll(DEFAULTS.findValuesAsString("procedure"));
	}

	@Test
	void thePublishedContractKnowsEveryProcedure() {
		Set<String> known = JSON.readTree(Contracts.schema("clinic.referral.requested.v1"))
			.at("/properties/procedure/enum")
			.valueStream()
			.map(JsonNode::asString)
			.collect(Collectors.toSet());

		assertThat(known).containsAll(done()).containsAll(DEFAULTS.findValuesAsString("procedure"));
	}

	private static Set<String> done() {
		return RECIPIENTS.valueStream()
			.flatMap((surgeon) -> surgeon.path("procedures").valueStream())
			.map(JsonNode::asString)
			.collect(Collectors.toSet());
	}

	private static JsonNode read(String resource) {
		InputStream data = ShippedDataTest.class.getResourceAsStream(resource);
		assertThat(data).as(resource).isNotNull();
		return JSON.readTree(data);
	}

}
