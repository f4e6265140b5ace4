package org.clinicops.localstack.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.HtmlUtils;

/**
 * Shows the {@link Mailbox} on a port of its own: {@code /api/mails} for scripts,
 * {@code /} for people.
 */
class MailPages implements AutoCloseable {

	private static final DateTimeFormatter TIME = DateTimeFormatter
		.ofPattern("EEE, MMM d, yyyy, h:mm:ss a z", Locale.US)
		.withZone(ZoneId.of("America/Los_Angeles"));

	private final Mailbox mailbox;

	private final JsonMapper json;

	private final HttpServer server;

	MailPages(int port, Mailbox mailbox, JsonMapper json) throws IOException {
		this.mailbox = mailbox;
		this.json = json;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		this.server.createContext("/", (exchange) -> answer(exchange, "/", "text/html", this::page));
		this.server.createContext("/api/mails",
				(exchange) -> answer(exchange, "/api/mails", "application/json", this::mails));
	}

	void start() {
		this.server.start();
	}

	private static void answer(HttpExchange exchange, String path, String type, Supplier<String> content)
			throws IOException {
		try (exchange) {
			boolean found = exchange.getRequestURI().getPath().equals(path);
			byte[] body = (found ? content.get() : "Not found").getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", (found ? type : "text/plain") + ";charset=UTF-8");
			exchange.sendResponseHeaders(found ? 200 : 404, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private String mails() {
		return this.json.writeValueAsString(this.mailbox.mails());
	}

	private String page() {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				  <meta charset="utf-8">
				  <meta name="viewport" content="width=device-width, initial-scale=1">
				  <title>Mail</title>
				  <style>
				    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
				    article { border-top: 1px solid #565c65 }
				    pre { white-space: pre-wrap }
				  </style>
				</head>
				<body><main><h1>Mail</h1>%s</main></body>
				</html>
				""".formatted(articles());
	}

	/** The newest first. */
	private String articles() {
		List<String> articles = new ArrayList<>(this.mailbox.mails().stream().map(MailPages::article).toList());
		Collections.reverse(articles);
		return articles.isEmpty() ? "<p>No mail yet.</p>" : String.join("\n", articles);
	}

	private static String article(Mail mail) {
		return "<article><h2>%s</h2><p>To %s from %s, %s</p><pre>%s</pre></article>".formatted(escape(mail.subject()),
				escape(mail.to()), escape(mail.from()), TIME.format(mail.receivedAt()), linked(escape(mail.text())));
	}

	private static String linked(String escaped) {
		return escaped.replaceAll("https?://[^\\s<&]+", "<a href=\"$0\">$0</a>");
	}

	private static String escape(@Nullable String text) {
		return (text != null) ? HtmlUtils.htmlEscape(text) : "";
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
