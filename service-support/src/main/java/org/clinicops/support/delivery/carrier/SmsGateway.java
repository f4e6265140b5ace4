package org.clinicops.support.delivery.carrier;

import java.util.Objects;

import org.clinicops.support.delivery.Channel;
import org.clinicops.support.delivery.Message;
import org.clinicops.support.delivery.PostOffice;

import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Hands short messages to a gateway: JSON with {@code id}, {@code to} and {@code text},
 * and a bearer token. The id is the idempotency key too, so a gateway that knows keys
 * takes a message that comes twice for one.
 */
class SmsGateway implements PostOffice {

	private final SmsSettings settings;

	private final RestClient http;

	SmsGateway(SmsSettings settings) {
		this.settings = settings;
		SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(settings.timeout());
		requests.setReadTimeout(settings.timeout());
		this.http = RestClient.builder().requestFactory(requests).build();
	}

	@Override
	public boolean takes(Channel channel) {
		return channel == Channel.SMS && this.settings.url() != null;
	}

	@Override
	public void post(Message message) {
		try {
			this.http.post()
				.uri(Objects.requireNonNull(this.settings.url(), "clinic.sms.url"))
				.contentType(MediaType.APPLICATION_JSON)
				.headers((headers) -> {
					headers.set("Idempotency-Key", message.id());
					if (this.settings.token() != null) {
						headers.setBearerAuth(this.settings.token());
					}
				})
				.body(new ShortMessage(message.id(), dialled(message.to()), message.text()))
				.retrieve()
				.toBodilessEntity();
		}
		catch (RestClientException ex) {
			throw new NotAcceptedException(codeOf(ex), ex);
		}
	}

	/** People write numbers with brackets, dots and spaces. */
	private static String dialled(String number) {
		return number.replaceAll("[^+0-9]", "");
	}

	private static String codeOf(RestClientException ex) {
		if (ex instanceof HttpClientErrorException.Unauthorized || ex instanceof HttpClientErrorException.Forbidden) {
			return "authentication";
		}
		return (ex instanceof RestClientResponseException) ? "refused" : "unreachable";
	}

	private record ShortMessage(String id, String to, String text) {
	}

}
