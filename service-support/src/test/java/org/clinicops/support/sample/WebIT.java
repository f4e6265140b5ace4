package org.clinicops.support.sample;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.clinicops.support.testing.HttpCaller;
import org.clinicops.support.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ComponentTest
@AutoConfigureMockMvc
class WebIT {

	private static final String CLERK = Tokens.bearer("clerk");

	@Autowired
	private MockMvcTester http;

	@Test
	void everyInvalidFieldIsNamed() {
		MvcTestResult answer = post("{\"id\":\"\",\"sender\":{\"name\":\" \"},\"weight\":60}");

		assertProblem(answer, 400, "invalid-field");
		assertThat(answer).bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactlyInAnyOrder("id", "sender.name", "weight");
	}

	@Test
	void anUnknownFieldIsNamed() {
		assertField("{\"id\":\"1\",\"sender\":{\"name\":\"n\",\"nick\":\"x\"},\"weight\":1}", "sender.nick",
				"unknown-field");
	}

	@Test
	void aWrongTypeIsNamed() {
		assertField("{\"id\":\"1\",\"sender\":{\"name\":\"n\"},\"weight\":\"heavy\"}", "weight", "wrong-type");
		assertField("{\"id\":\"1\",\"sender\":{\"name\":\"n\"},\"weight\":2.9}", "weight", "wrong-type");
	}

	@Test
	void aNumberWhereATextBelongsIsNamed() {
		assertField("{\"id\":1,\"sender\":{\"name\":\"n\"},\"weight\":1}", "id", "wrong-type");
	}

	@Test
	void anAbsentNumberIsNamed() {
		assertProblem(post("{\"id\":\"1\",\"sender\":{\"name\":\"n\"}}"), 400, "invalid-field");
	}

	@Test
	void aBodyThatIsNotJsonIsSaidSo() {
		assertProblem(post("{\"id\":"), 400, "unreadable-body");
	}

	@Test
	void twoValuesForOneFieldAreNoBody() {
		assertProblem(post("{\"id\":\"1\",\"id\":\"2\",\"sender\":{\"name\":\"n\"},\"weight\":1}"), 400,
				"unreadable-body");
	}

	@Test
	void aBodyOfOneMegabyteIsRefused() {
		assertProblem(post("{\"id\":\"" + "x".repeat(1_000_000) + "\"}"), 413, "body-too-large");
	}

	@Test
	void aParameterOutOfRangeIsNamed() {
		MvcTestResult answer = get("/parcels?size=99", CLERK);

		assertProblem(answer, 400, "invalid-field");
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("size");
		assertProblem(get("/parcels?size=many", CLERK), 400, "invalid-field");
		MvcTestResult without = get("/parcels", CLERK);
		assertProblem(without, 400, "invalid-field");
		assertThat(without).bodyJson().extractingPath("$.errors[0].field").isEqualTo("size");
	}

	@Test
	void aPageFurtherThanAnyListIsRefused() {
		MvcTestResult answer = get("/pages?page=100001", CLERK);

		assertProblem(answer, 400, "invalid-field");
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("page");
		assertThat(get("/pages?page=100000&size=100", CLERK)).hasStatusOk();
	}

	@Test
	void aPageIsTheFirstOfTwentyUnlessAskedOtherwise() {
		assertThat(get("/pages", CLERK)).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"page\":0,\"size\":20}");
		assertThat(get("/pages?page=3&size=100", CLERK)).bodyJson().isStrictlyEqualTo("{\"page\":3,\"size\":100}");
	}

	@ParameterizedTest
	@CsvSource({ "page=-1,page,min", "size=0,size,min", "size=101,size,max", "size=many,size,wrong-type",
			"page=9999999999,page,wrong-type" })
	void aPageThatCannotBeIsNamed(String query, String field, String code) {
		MvcTestResult answer = get("/pages?" + query, CLERK);

		assertProblem(answer, 400, "invalid-field");
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
	}

	@Test
	void theDescriptionSaysOfWhatItIsAndThatItTakesAToken() {
		MvcTestResult description = this.http.get().uri("/v3/api-docs").exchange();

		assertThat(description).bodyJson().extractingPath("$.info.title").isEqualTo("sample-service");
		assertThat(description).bodyJson()
			.extractingPath("$.components.securitySchemes.token.scheme")
			.isEqualTo("bearer");
	}

	@Test
	void theParametersOfAPageAreDescribedOneByOne() {
		assertThat(this.http.get().uri("/v3/api-docs")).bodyJson()
			.extractingPath("$.paths['/pages'].get.parameters[*].name")
			.asArray()
			.containsExactlyInAnyOrder("page", "size");
	}

	@Test
	void whatIsRefusedIsDescribedOnceAndNamedByEveryOperationThatRefusesIt() {
		MvcTestResult description = this.http.get().uri("/v3/api-docs").exchange();

		assertThat(description).bodyJson()
			.extractingPath("$.paths['/parcels/{id}'].get.responses['404'].$ref")
			.isEqualTo("#/components/responses/UNKNOWN");
		assertThat(description).bodyJson()
			.extractingPath("$.components.responses.FORBIDDEN.content['application/problem+json'].example.code")
			.isEqualTo("not-allowed");
		assertThat(description).bodyJson().doesNotHavePath("$.paths['/whoami'].get.parameters");
	}

	@Test
	void aRefusalGivesItsReasons() {
		MvcTestResult answer = get("/parcels?size=2", CLERK);

		assertProblem(answer, 422, "shelf-full");
		assertThat(answer).bodyJson().extractingPath("$.reasons[0].code").isEqualTo("too-many");
		assertProblem(get("/parcels/p9", CLERK), 404, "unknown-parcel");
	}

	@Test
	void aFailureTellsTheCallerNothingInternal() {
		MvcTestResult answer = this.http.post().uri("/parcels/failure").header("Authorization", CLERK).exchange();

		assertProblem(answer, 500, "internal-failure");
		assertThat(answer).bodyText().doesNotContain("secret-internal-detail", "Exception", "at org.");
	}

	@Test
	void withoutAValidTokenNobodyGetsIn() {
		assertProblem(this.http.get().uri("/parcels/p1").exchange(), 401, "not-signed-in");
		assertProblem(get("/parcels/p1", "Bearer nonsense"), 401, "not-signed-in");
		String expired = Tokens.with((claims) -> claims.claim("roles", List.of("clerk"))
			.issueTime(Date.from(Instant.now().minusSeconds(7200)))
			.expirationTime(Date.from(Instant.now().minusSeconds(3600))));
		assertProblem(get("/parcels/p1", expired), 401, "not-signed-in");
		String forAnotherApplication = Tokens
			.with((claims) -> claims.claim("roles", List.of("clerk")).audience("payroll"));
		assertProblem(get("/parcels/p1", forAnotherApplication), 401, "not-signed-in");
	}

	@Test
	void theRoleDecidesAndWhatNobodyNamedIsDenied() {
		assertProblem(get("/parcels/p1", Tokens.bearer("visitor")), 403, "not-allowed");
		assertProblem(get("/forgotten", CLERK), 403, "not-allowed");
		assertProblem(get("/nowhere", CLERK), 403, "not-allowed");
	}

	/** Whoever sends a command again has to be recognised, also after a restart. */
	@Test
	void aSetStaysInTheOrderOfTheCaller() {
		String colours = "{\"colours\":[\"VIOLET\",\"RED\",\"BLUE\",\"ORANGE\",\"GREEN\",\"INDIGO\",\"YELLOW\"]}";

		assertThat(this.http.post()
			.uri("/parcels/colours")
			.header("Authorization", CLERK)
			.contentType(MediaType.APPLICATION_JSON)
			.content(colours)).hasBodyTextEqualTo(colours);
	}

	@ParameterizedTest
	@ValueSource(strings = { "//parcels/p1", "/parcels;x=y/p1", "/parcels/%25/p1" })
	void aPathThatTricksTheAccessRulesIsABadRequest(String path, @Autowired HttpCaller caller) {
		Answer answer = caller.as(CLERK).get(path);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("urn:clinicops:problem:bad-path");
	}

	@Test
	void aPersonDoesNotGetRolesFromWhatAProgramMayAskFor() {
		assertProblem(get("/parcels/p1", Tokens.with(
				(claims) -> claims.subject("rosa").claim("roles", List.of("visitor")).claim("scope", "openid clerk"))),
				403, "not-allowed");
	}

	@Test
	void aProgramHasItsRolesAsScopes() {
		assertThat(get("/whoami", Tokens.with((claims) -> claims.subject("cli").claim("scope", "clerk other"))))
			.hasStatusOk()
			.hasBodyTextEqualTo("cli[]cli");
	}

	@Test
	void aCallerIsShownByTheNameInTheTokenIfThereIsOne() {
		assertThat(get("/whoami",
				Tokens.with((claims) -> claims.subject("0c4f")
					.claim("roles", List.of("clerk"))
					.claim("preferred_username", "walt"))))
			.hasBodyTextEqualTo("0c4f[]walt");
		assertThat(get("/whoami",
				Tokens.with((claims) -> claims.subject("0c4f")
					.claim("roles", List.of("clerk"))
					.claim("preferred_username", "walt")
					.claim("name", "Walter Ames"))))
			.hasBodyTextEqualTo("0c4f[]Walter Ames");
	}

	private MvcTestResult post(String body) {
		return this.http.post()
			.uri("/parcels")
			.header("Authorization", CLERK)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult get(String path, String token) {
		return this.http.get().uri(path).header("Authorization", token).exchange();
	}

	private void assertField(String body, String field, String code) {
		MvcTestResult answer = post(body);
		assertProblem(answer, 400, "invalid-field");
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
	}

	private static void assertProblem(MvcTestResult answer, int status, String code) {
		assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
		assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:clinicops:problem:" + code);
	}

}
