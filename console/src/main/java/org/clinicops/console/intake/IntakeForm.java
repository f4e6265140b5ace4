package org.clinicops.console.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.clinicops.console.services.IntakeFormService.Answers;
import org.clinicops.console.services.IntakeFormService.NewIntake;
import org.clinicops.console.services.IntakeFormService.Person;
import org.clinicops.console.services.IntakeFormService.Tried;
import org.jspecify.annotations.Nullable;

/**
 * The form as typed. Its fields have the names that intake-service calls them by, so that
 * what is wrong can be shown where it was typed.
 *
 * @param key of the form as it was first shown; kept when it is sent again, so that a
 * patient who presses the button twice asks once
 */
record IntakeForm(String key, Person patient, Answers answers, List<String> pathways, List<String> preferredSites,
		@Nullable String note, boolean consent) {

	/** The answer that says that no red flag applies. */
	static final String NO_RED_FLAG = "NONE";

	/** The fields as they follow each other on the page. */
	private static final List<String> FIELDS = List.of("answers.redFlags", "patient.givenName", "patient.familyName",
			"patient.birthDate", "patient.phone", "patient.email", "answers.painScore", "answers.painAreas",
			"answers.headPosture", "answers.side", "answers.tremor", "answers.onset", "answers.course",
			"answers.triedTreatments", "answers.anticoagulants", "answers.allergies", "answers.pregnant",
			"answers.activeInfection", "pathways", "preferredSites", "note", "consent");

	/** What can be sent in a header; every key made here. */
	private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,100}");

	private static final String CONDITION = "CERVICAL_DYSTONIA";

	IntakeForm(@Nullable String key, @Nullable Person patient, @Nullable Answers answers,
			@Nullable List<String> pathways, @Nullable List<String> preferredSites, @Nullable String note,
			boolean consent) {
		this.key = (key != null && KEY.matcher(key).matches()) ? key : UUID.randomUUID().toString();
		this.patient = Objects.requireNonNullElseGet(patient, () -> new Person(null, null, null, null, null));
		this.answers = Objects.requireNonNullElse(answers, Answers.NONE);
		this.pathways = Objects.requireNonNullElse(pathways, List.of());
		this.preferredSites = Objects.requireNonNullElse(preferredSites, List.of());
		this.note = note;
		this.consent = consent;
	}

	static IntakeForm empty() {
		return new IntakeForm(null, null, null, null, null, null, false);
	}

	/** The place on the page of a field or of what is in it; what has none comes last. */
	static int placeOf(String field) {
		int place = FIELDS.indexOf(field.replaceFirst("\\[.*", ""));
		return (place < 0) ? FIELDS.size() : place;
	}

	/** The same form under a new key: a new request, even if it says the same. */
	IntakeForm again() {
		return new IntakeForm(null, this.patient, this.answers, this.pathways, this.preferredSites, this.note,
				this.consent);
	}

	NewIntake handedIn(String language) {
		return new NewIntake(language, this.patient, CONDITION, this.answers.with(tried(), redFlags()), this.pathways,
				this.preferredSites, this.note, this.consent);
	}

	/** How much a treatment helped, if the patient says so. */
	public @Nullable String effectOf(String treatment) {
		return tried().stream()
			.filter((tried) -> tried.treatment().equals(treatment))
			.map(Tried::effect)
			.findFirst()
			.orElse(null);
	}

	/** Says nothing: this may end up in a log. */
	@Override
	public String toString() {
		return "IntakeForm";
	}

	/**
	 * Without those not tried, and without the holes and halves of a form that no browser
	 * sends. Not at construction: the fields' paths count on their places in the list.
	 */
	private List<Tried> tried() {
		return Objects.requireNonNullElse(this.answers.triedTreatments(), List.<Tried>of())
			.stream()
			.filter((tried) -> tried != null && tried.treatment() != null && tried.effect() != null)
			.toList();
	}

	private @Nullable List<String> redFlags() {
		List<String> ticked = this.answers.redFlags();
		return (ticked != null) ? ticked.stream().filter((flag) -> !NO_RED_FLAG.equals(flag)).toList() : null;
	}

}
