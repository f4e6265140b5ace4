package org.clinicops.intake.submission.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.clinicops.intake.patient.Patient;
import org.clinicops.intake.patient.PatientId;
import org.clinicops.intake.submission.Answers;
import org.clinicops.intake.submission.Condition;
import org.clinicops.intake.submission.Intake;
import org.clinicops.intake.submission.Pathway;
import org.clinicops.intake.submission.Site;
import org.clinicops.intake.submission.Urgency;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/intakes}. */
record SubmitIntake(@NotNull @Pattern(regexp = "en|es", message = "must be en or es") String language,
		@NotNull @Valid PatientDetails patient, @NotNull Condition condition, @NotNull @Valid AnswersGiven answers,
		@NotEmpty Set<@NotNull Pathway> pathways, @Nullable @Size(max = 3) List<@NotNull Site> preferredSites,
		@Nullable Urgency urgency, @Nullable @Size(max = 2000) String note,
		@NotNull @AssertTrue(message = "has to be given before we may store anything") Boolean consent) {

	Patient patientWith(PatientId id) {
		return new Patient(id, this.patient.givenName().strip(), this.patient.familyName().strip(),
				this.patient.birthDate(), this.patient.phone().strip(), this.patient.email(), this.language);
	}

	Intake.Request request() {
		return new Intake.Request(this.condition, this.answers.toAnswers(), this.pathways,
				Objects.requireNonNullElse(this.preferredSites, List.of()),
				Objects.requireNonNullElse(this.urgency, Urgency.ROUTINE), this.note);
	}

	/** Says nothing: this may end up in a log. */
	@Override
	public String toString() {
		return "SubmitIntake";
	}

	record PatientDetails(@NotBlank @Size(max = 100) String givenName, @NotBlank @Size(max = 100) String familyName,
			@NotNull @Past LocalDate birthDate,
			@NotNull @Pattern(regexp = "\\+?[0-9 ().-]{7,25}", message = "is not a phone number") String phone,
			@Nullable @Email @Size(max = 200) String email) {

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "PatientDetails";
		}

	}

	record AnswersGiven(@Nullable Set<Answers.@NotNull HeadPosture> headPosture, Answers.@Nullable Side side,
			@Nullable Boolean tremor, @NotNull @Min(0) @Max(10) Integer painScore,
			@Nullable Set<Answers.@NotNull PainArea> painAreas, Answers.@Nullable Onset onset,
			Answers.@Nullable Course course, @Nullable @Size(max = 20) List<@NotNull @Valid Tried> triedTreatments,
			@Nullable Boolean anticoagulants, @Nullable Boolean allergies, @Nullable Boolean pregnant,
			@Nullable Boolean activeInfection, @NotNull Set<Answers.@NotNull RedFlag> redFlags) {

		Answers toAnswers() {
			List<Answers.TriedTreatment> tried = (this.triedTreatments == null) ? null
					: this.triedTreatments.stream().map(Tried::toTried).toList();
			return new Answers(this.headPosture, this.side, this.tremor, this.painScore, this.painAreas, this.onset,
					this.course, tried, this.anticoagulants, this.allergies, this.pregnant, this.activeInfection,
					this.redFlags);
		}

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "AnswersGiven";
		}

	}

	record Tried(@NotNull Answers.Treatment treatment, @NotNull Answers.Effect effect) {

		Answers.TriedTreatment toTried() {
			return new Answers.TriedTreatment(this.treatment, this.effect);
		}

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "Tried";
		}

	}

}
