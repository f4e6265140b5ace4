package org.clinicops.scheduling.series.web;

import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.scheduling.series.SeriesWish;
import org.jspecify.annotations.Nullable;

/**
 * The body of a preview.
 *
 * @param practitionerId one is proposed if it is left out
 */
@Schema(example = """
		{"patientId": "a3c1d9b4-2e77-4f0b-9a65-0c4f8f0e2d31", "visitType": "PT_FOLLOW_UP", "site": "WH",
		"pattern": {"from": "2027-01-04", "weekdays": ["TUESDAY", "THURSDAY"], "weeks": 6, "partOfDay": "MORNING"}}""")
record SeriesQuery(@NotNull @jakarta.validation.constraints.Pattern(regexp = SeriesQuery.ID) String patientId,
		@NotBlank String visitType, @NotBlank String site, @Nullable String practitionerId,
		@NotNull @Valid Pattern pattern) {

	static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

	SeriesWish toWish() {
		return new SeriesWish(new VisitTypeCode(this.visitType), new SiteCode(this.site),
				Optional.ofNullable(this.practitionerId).map(PractitionerId::new).orElse(null),
				new PatientId(this.patientId), this.pattern.toRecurrence(), this.pattern.time(),
				this.pattern.partOfDay());
	}

}
