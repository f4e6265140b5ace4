package org.clinicops.support.delivery.carrier;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.clinicops.support.delivery.Channel;
import org.clinicops.support.delivery.Message;
import org.clinicops.support.delivery.PostOffice.NotAcceptedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Short messages at a real HTTP server. */
class SmsGatewayTest {

	private static final Message MESSAGE = new Message("m-1", Channel.SMS, "+1 (562) 555-0142", "", "Tomorrow at 9",
			List.of());

	private final List<String> received = new CopyOnWriteArrayList<>();

	private HttpServer server;

	private int answer = 202;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/messages", this::receive);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void theGatewayGetsTheNumberAndTheTextAndCanTellAMessageThatComesTwice() {
		gateway().post(MESSAGE);

		assertThat(this.received).containsExactly("POST application/json Bearer secret m-1 "
				+ "{\"id\":\"m-1\",\"to\":\"+15625550142\",\"text\":\"Tomorrow at 9\"}");
	}

	@ParameterizedTest
	@CsvSource({ "400, refused", "503, refused", "401, authentication", "403, authentication" })
	void aMessageThatTheGatewayDoesNotTakeIsToldInOneWord(int status, String code) {
		this.answer = status;

		assertThatExceptionOfType(NotAcceptedException.class).isThrownBy(() -> gateway().post(MESSAGE))
			.extracting(NotAcceptedException::code)
			.isEqualTo(code);
	}

	@Test
	void aGatewayThatDoesNotAnswerIsUnreachable() {
		SmsGateway gateway = gateway();
		this.server.stop(0);

		assertThatExceptionOfType(NotAcceptedException.class).isThrownBy(() -> gateway.post(MESSAGE))
			.extracting(NotAcceptedException::code)
			.isEqualTo("unreachable");
	}

	@Test
	void withoutAnAddressItTakesNone() {
		SmsGateway off = new SmsGateway(new SmsSettings(null, null, Duration.ofSeconds(5)));

		assertThat(off.takes(Channel.SMS)).isFalse();
		assertThat(gateway().takes(Channel.SMS)).isTrue();
		assertThat(gateway().takes(Channel.MAIL)).isFalse();
	}

	private SmsGateway gateway() {
		URI url = URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/messages");
		return new SmsGateway(new SmsSettings(url, "secret", Duration.ofSeconds(5)));
	}

	private void receive(HttpExchange exchange) throws IOException {
		this.received.add(String.join(" ", exchange.getRequestMethod(), header(exchange, "Content-Type"),
				header(exchange, "Authorization"), header(exchange, "Idempotency-Key"),
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
		exchange.sendResponseHeaders(this.answer, -1);
		exchange.close();
	}

	private static String header(HttpExchange exchange, String name) {
		return exchange.getRequestHeaders().getFirst(name);
	}

}
