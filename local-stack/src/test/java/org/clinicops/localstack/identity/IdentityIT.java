package org.clinicops.localstack.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.jwt.SignedJWT;
import org.clinicops.localstack.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityIT {

	private static final String CONSOLE = "http://localhost:8080";

	/** The pair of the PKCE specification's appendix B (RFC 7636). */
	private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

	private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

	@TempDir
	private Path directory;

	private final int port = FreePorts.next();

	private final String issuer = "http://localhost:" + this.port;

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private ConfigurableApplicationContext identity;

	@BeforeEach
	void start() {
		Map<String, Object> settings = Map.of("server.port", this.port, "clinic.issuer", this.issuer,
				"clinic.console-url", CONSOLE, "clinic.console-secret", "console-secret", "clinic.form-secret",
				"form-secret", "clinic.scheduling-secret", "scheduling-secret", "clinic.cli-secret", "cli-secret",
				"clinic.demo.password", "demo-password", "clinic.signing-key", this.directory.resolve("key.json"));
		this.identity = new SpringApplicationBuilder(IdentityConfiguration.class, LoginPage.class, Boot.class)
			.run(settings.entrySet()
				.stream()
				.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
				.toArray(String[]::new));
	}

	@AfterEach
	void stop() {
		this.identity.close();
	}

	@Test
	void aSurgeonsTokensSayWhoSheIsWhatSheMayAndWhichReferralsAreHers() throws Exception {
		JsonNode tokens = signIn("dr.castellano");

		for (String token : List.of("access_token", "id_token")) {
			Jwt jwt = decoder().decode(tokens.get(token).asString());
			assertThat(jwt.getSubject()).isEqualTo("dr.castellano");
			assertThat(jwt.getClaimAsString("name")).isEqualTo("Dr. Lucia Castellano");
			assertThat(jwt.getClaimAsStringList("roles")).containsExactly("surgeon");
			assertThat(jwt.getClaimAsString("recipient")).isEqualTo("surgeon-castellano");
			assertThat(jwt.getClaims()).doesNotContainKey("sites");
		}
	}

	@Test
	void aReceptionistOfOneSiteHasItInTheToken() throws Exception {
		SignedJWT token = SignedJWT.parse(signIn("walt.desk").get("access_token").asString());

		assertThat(token.getJWTClaimsSet().getStringListClaim("sites")).containsExactly("WH");
		assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("receptionist");
	}

	@Test
	void aScriptGetsTheRolesItAsksForAsScopesAndTheFormOnlyItsOwn() throws Exception {
		JsonNode cli = token("clinic-cli:cli-secret", "grant_type=client_credentials&scope=receptionist%20admin");
		JsonNode form = token("console-form:form-secret", "grant_type=client_credentials&scope=patient-anonymous");
		JsonNode refused = token("console-form:form-secret", "grant_type=client_credentials&scope=admin");

		assertThat(SignedJWT.parse(cli.get("access_token").asString()).getJWTClaimsSet().getStringListClaim("scope"))
			.containsExactlyInAnyOrder("receptionist", "admin");
		assertThat(form.get("scope").asString()).isEqualTo("patient-anonymous");
		assertThat(refused.get("error").asString()).isEqualTo("invalid_scope");
	}

	@Test
	void schedulingServiceAloneMayAskWherePatientsCanBeReached() throws Exception {
		String wanted = "grant_type=client_credentials&scope=patient-contact";
		JsonNode scheduling = token("scheduling-service:scheduling-secret", wanted);

		assertThat(SignedJWT.parse(scheduling.get("access_token").asString()).getJWTClaimsSet())
			.satisfies((claims) -> assertThat(claims.getStringListClaim("scope")).containsExactly("patient-contact"))
			.satisfies((claims) -> assertThat(claims.getAudience()).containsExactly("clinic"));
		assertThat(token("clinic-cli:cli-secret", wanted).get("error").asString()).isEqualTo("invalid_scope");
		assertThat(token("console-form:form-secret", wanted).get("error").asString()).isEqualTo("invalid_scope");
		assertThat(
				token("scheduling-service:scheduling-secret", wanted.replace("patient-contact", "admin")).get("error")
					.asString())
			.isEqualTo("invalid_scope");
	}

	@Test
	void aTokenOutlivesARestartAndItsKeyIsForTheOwnersEyesOnly() throws Exception {
		String token = signIn("rosa.desk").get("access_token").asString();
		stop();
		start();

		Jwt jwt = decoder().decode(token);

		assertThat(jwt.getSubject()).isEqualTo("rosa.desk");
		assertThat(Files.getPosixFilePermissions(this.directory.resolve("key.json")))
			.isEqualTo(PosixFilePermissions.fromString("rw-------"));
	}

	@Test
	void theSignInPageNamesTheDemoUsersInTheReadersLanguageAndRefusesAWrongPassword() throws Exception {
		String spanish = get("/login", "Accept-Language", "es-MX").body();
		assertThat(spanish).contains("lang=\"es\"", "Contraseña", "dr.okafor").doesNotContain("demo-password");

		HttpResponse<String> refused = post("/login",
				"username=rosa.desk&password=wrong&_csrf=" + csrf(get("/login").body()));
		assertThat(refused.headers().firstValue("Location")).hasValue(this.issuer + "/login?error");
	}

	private JsonNode signIn(String user) throws Exception {
		String authorize = "/oauth2/authorize?response_type=code&client_id=console&scope=openid%20profile&state=s"
				+ "&code_challenge_method=S256&code_challenge=" + CHALLENGE + "&redirect_uri="
				+ encode(CONSOLE + "/login/oauth2/code/clinic");
		get(authorize, "Accept", "text/html");
		post("/login", "username=" + user + "&password=demo-password&_csrf=" + csrf(get("/login").body()));
		String location = get(authorize).headers().firstValue("Location").orElseThrow();
		assertThat(location).startsWith(CONSOLE + "/login/oauth2/code/clinic?code=");
		String code = URI.create(location).getQuery().replaceAll(".*code=([^&]+).*", "$1");
		return token("console:console-secret", "grant_type=authorization_code&code=" + code + "&code_verifier="
				+ VERIFIER + "&redirect_uri=" + encode(CONSOLE + "/login/oauth2/code/clinic"));
	}

	private JsonNode token(String client, String body) throws Exception {
		return JsonMapper.shared()
			.readTree(post("/oauth2/token", body, "Authorization",
					"Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
				.body());
	}

	private JwtDecoder decoder() {
		return JwtDecoders.fromIssuerLocation(this.issuer);
	}

	private static String csrf(String page) {
		Matcher field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
		assertThat(field.find()).isTrue();
		return encode(field.group(1));
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private HttpResponse<String> get(String path, String... headers) throws Exception {
		return request(this.issuer + path, headers);
	}

	private HttpResponse<String> request(String uri, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.issuer + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	@EnableAutoConfiguration
	static class Boot {

	}

}
