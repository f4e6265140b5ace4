package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public APIs of a running stack, as a script sees them.
 */
final class ClinicApi {

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final Ports ports;

	private final Secrets secrets;

	ClinicApi(Ports ports, Secrets secrets) {
		this.ports = ports;
		this.secrets = secrets;
	}

	/**
	 * @param roles space-separated
	 */
	String token(String roles) throws IOException, InterruptedException {
		String client = "clinic-cli:" + this.secrets.get(Secrets.CLI_SECRET);
		HttpRequest request = request(this.ports.identity(), "/oauth2/token")
			.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers
				.ofString("grant_type=client_credentials&scope=" + URLEncoder.encode(roles, StandardCharsets.UTF_8)))
			.build();
		JsonNode answer = JsonMapper.shared().readTree(send(request).body());
		if (!answer.hasNonNull("access_token")) {
			throw new Problem("There is no token for the role '" + roles + "' ("
					+ answer.path("error").asString("refused") + "). ./clinic help names the roles");
		}
		return answer.get("access_token").asString();
	}

	JsonNode get(int port, String path, String token) throws IOException, InterruptedException {
		HttpResponse<String> answer = send(
				request(port, path).header("Authorization", "Bearer " + token).GET().build());
		if (answer.statusCode() != 200) {
			throw new IOException("GET " + path + " was answered with " + answer.statusCode() + ": " + answer.body());
		}
		return JsonMapper.shared().readTree(answer.body());
	}

	HttpResponse<String> post(int port, String path, String token, Object body)
			throws IOException, InterruptedException {
		return send(request(port, path).header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
			.build());
	}

	Ports ports() {
		return this.ports;
	}

	private static HttpRequest.Builder request(int port, String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(30));
	}

	private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IOException(
					request.uri().resolve("/") + " does not answer (" + ex.getClass().getSimpleName() + ")", ex);
		}
	}

}
