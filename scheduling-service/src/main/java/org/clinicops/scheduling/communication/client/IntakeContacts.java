package org.clinicops.scheduling.communication.client;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.clinicops.scheduling.communication.Contact;
import org.clinicops.scheduling.communication.Contacts;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.delivery.Channel;
import org.clinicops.support.delivery.PostOffice.NotAcceptedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks intake-service each time, with a token of this service's own. */
@Component
class IntakeContacts implements Contacts {

	private static final Logger logger = LoggerFactory.getLogger(IntakeContacts.class);

	private final RestClient intake;

	IntakeContacts(RestClient intakeService) {
		this.intake = intakeService;
	}

	/** Somebody whom intake-service does not know can be reached in no way. */
	@Override
	public Optional<Contact> find(PatientId patient, Predicate<Channel> open) {
		try {
			return this.intake.get()
				.uri("/api/patients/{id}/contact", patient.value())
				.retrieve()
				.requiredBody(PatientContact.class)
				.ways()
				.filter((contact) -> open.test(contact.channel()))
				.findFirst();
		}
		catch (HttpClientErrorException.NotFound ex) {
			return Optional.empty();
		}
		catch (RestClientException | OAuth2AuthorizationException ex) {
			logger.warn("Where {} can be reached is not known yet: {}", patient.value(), ex.toString());
			throw new NotAcceptedException("contact-unavailable", ex);
		}
	}

	/** What this service reads of intake-service's answer. */
	private record PatientContact(String language, @Nullable String email, @Nullable String phone) {

		Stream<Contact> ways() {
			return Stream.concat(
					Stream.ofNullable(this.email).map((to) -> new Contact(Channel.MAIL, to, this.language)),
					Stream.ofNullable(this.phone).map((to) -> new Contact(Channel.SMS, to, this.language)));
		}

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "PatientContact";
		}

	}

}
