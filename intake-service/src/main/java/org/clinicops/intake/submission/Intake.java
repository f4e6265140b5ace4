package org.clinicops.intake.submission;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.clinicops.intake.patient.Patient;
import org.clinicops.support.domain.Aggregate;
import org.clinicops.support.domain.IdempotencyKey;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A request for help, with the patient who makes it and the care pathways that it opens.
 * It is submitted once and not changed by the patient after that; its pathways follow
 * what the other services report.
 */
@Document("intakes")
public class Intake extends Aggregate<IntakeEvent> {

	@Id
	private final IntakeId id;

	private final Reference reference;

	@Indexed(name = "submitted")
	private final Instant submittedAt;

	private final Patient patient;

	private final Consent consent;

	private final Request request;

	private final Status status;

	private List<CarePathway> pathways;

	Intake(IntakeId id, Reference reference, Instant submittedAt, Patient patient, Consent consent, Request request,
			Status status, List<CarePathway> pathways) {
		this.id = id;
		this.reference = reference;
		this.submittedAt = submittedAt;
		this.patient = patient;
		this.consent = consent;
		this.request = request;
		this.status = status;
		this.pathways = pathways;
	}

	/**
	 * Submits a request for help, to which the patient has consented. One with a red flag
	 * is an emergency and opens no pathway: it must not wait in an ordinary queue.
	 */
	static Intake submit(IntakeId id, Patient patient, Request request, @Nullable IdempotencyKey key, Instant now) {
		boolean emergency = !request.answers().redFlags().isEmpty();
		List<CarePathway> pathways = emergency ? List.of()
				: request.pathways().stream().sorted().map((pathway) -> CarePathway.requested(pathway, now)).toList();
		Consent consent = Consent.given(patient.language(), now);
		Intake intake = new Intake(id, Reference.of(UUID.fromString(id.value())), now, patient, consent, request,
				emergency ? Status.EMERGENCY : Status.SUBMITTED, pathways);
		intake.createdBy(key);
		intake.raise(emergency ? new IntakeEvent.RedFlagRaised(id, patient.id(), request.answers().redFlags(), now)
				: new IntakeEvent.Submitted(id, patient, request, now));
		return intake;
	}

	/**
	 * Takes in what another service reports about a pathway; twice or late does no harm.
	 */
	void note(CarePathway.Report report) {
		this.pathways = this.pathways.stream()
			.map((known) -> (known.pathway() == report.pathway()) ? known.after(report) : known)
			.toList();
	}

	public IntakeId id() {
		return this.id;
	}

	public Reference reference() {
		return this.reference;
	}

	public Instant submittedAt() {
		return this.submittedAt;
	}

	public Patient patient() {
		return this.patient;
	}

	public Consent consent() {
		return this.consent;
	}

	public Request request() {
		return this.request;
	}

	public Status status() {
		return this.status;
	}

	public List<CarePathway> pathways() {
		return this.pathways;
	}

	@Override
	public String aggregateId() {
		return this.id.value();
	}

	/** Whether an intake may wait. */
	public enum Status {

		/** In the queues. */
		SUBMITTED,
		/** The patient was told to call 911; somebody has to phone them at once. */
		EMERGENCY

	}

	/**
	 * What is asked for.
	 *
	 * @param pathways at least one
	 * @param preferredSites most preferred first
	 * @param note in the patient's own words; never leaves this service
	 */
	public record Request(Condition condition, Answers answers, Set<Pathway> pathways, List<Site> preferredSites,
			Urgency urgency, @Nullable String note) {

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "Request";
		}

	}

}
