package org.clinicops.scheduling;

import java.time.Duration;
import java.util.List;

import org.clinicops.scheduling.PatientPost.Letter;
import org.clinicops.support.testing.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clinicops.scheduling.Desk.evaluation;

/** Patients of Grace Chen at Orange, who wait for their mail. */
final class Patients {

	private final Desk desk;

	private final MovableClock clock;

	private final PatientPost post;

	private final PatientContacts contacts;

	Patients(Desk desk, MovableClock clock, PatientPost post, PatientContacts contacts) {
		this.desk = desk;
		this.clock = clock;
		this.post = post;
		this.contacts = contacts;
	}

	void contact(String patient, String language, String email) {
		this.contacts.add(patient, """
				{"language":"%s","email":"%s","phone":"+1 562 555 0142"}""".formatted(language, email));
	}

	/** A visit of somebody who has mail. */
	String booked(String patient, String start) {
		contact(patient, "en", patient + "@example.org");
		return book(patient, start);
	}

	String book(String patient, String start) {
		Answer booked = this.desk.book(evaluation(patient, "pt-chen", "OR", start));
		assertThat(booked.status()).as(booked.body()).isEqualTo(201);
		return booked.text("$.id");
	}

	void move(String id, String start) {
		Answer moved = this.desk.change(id, "reschedule", "{\"start\":\"%s\"}".formatted(start));
		assertThat(moved.status()).as(moved.body()).isEqualTo(200);
	}

	void awaitOpened(String id, String kind) {
		await(kind + " of " + id).until(() -> statuses(id, kind).contains("pending"));
	}

	void settle(String id, String kind) {
		awaitOpened(id, kind);
		this.clock.advance(Duration.ofMinutes(1));
	}

	/** The letter that comes after a minute without a further change. */
	Letter settled(String patient, String id, String kind) {
		settle(id, kind);
		await(kind + " of " + id).until(() -> statuses(id, kind).equals(List.of("sent")));
		return last(patient);
	}

	Answer communications(String id) {
		return this.desk.get("/api/appointments/" + id + "/communications");
	}

	List<String> statuses(String id, String kind) {
		return communications(id).texts("$.items[?(@.kind=='" + kind + "')].status");
	}

	List<String> subjectsTo(String patient) {
		return this.post.to(patient + "@example.org").stream().map(Letter::subject).toList();
	}

	Letter last(String patient) {
		List<Letter> letters = this.post.to(patient + "@example.org");
		return letters.get(letters.size() - 1);
	}

}
