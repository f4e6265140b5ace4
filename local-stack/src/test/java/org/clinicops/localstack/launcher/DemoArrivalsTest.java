package org.clinicops.localstack.launcher;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoArrivalsTest {

	@Test
	void goOnWaitingWhenAServiceIsAwayForAMoment() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		service.createContext("/", (exchange) -> {
			try (exchange) {
				byte[] none = "{\"items\":[],\"total\":0}".getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders((asked.incrementAndGet() == 1) ? 503 : 200, none.length);
				exchange.getResponseBody().write(none);
			}
		});
		service.start();
		try {
			int port = service.getAddress().getPort();
			Ports ports = new Ports(port, port, port, port, port, port, port, port, port, port);
			ClinicApi api = new ClinicApi(ports, new Secrets(Map.of()));
			PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
			assertThat(new DemoArrivals(api, "token", new DemoQueues(api, "token"), out).opened(List.of())).isTrue();
		}
		finally {
			service.stop(0);
		}
		assertThat(asked).hasValueGreaterThan(1);
	}

}
