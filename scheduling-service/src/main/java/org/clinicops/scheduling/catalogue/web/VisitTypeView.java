package org.clinicops.scheduling.catalogue.web;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.clinicops.scheduling.catalogue.DeviceKind;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.jspecify.annotations.Nullable;

/**
 * A visit type, as a caller sees and writes it. Times are in minutes.
 *
 * @param minutes that the patient is there
 * @param bufferBefore that practitioner, room and device are kept before it
 * @param bufferAfter that practitioner, room and device are kept after it
 * @param step between possible starts, counted from midnight at the site
 * @param leadMinutes that a booking comes before the visit, at least
 * @param horizonDays that a booking comes before the visit, at most, in days
 */
@Schema(example = """
		{"code": "PT_TRACTION", "name": "Traction", "pathway": "PHYSICAL_THERAPY", "minutes": 30, "bufferBefore": 5,
		"bufferAfter": 5, "step": 15, "leadMinutes": 60, "horizonDays": 180,
		"needs": {"practitioner": "THERAPIST", "room": "TREATMENT_BAY", "device": "TRACTION_TABLE"}}""")
record VisitTypeView(@Nullable String code, @NotBlank @Size(max = 200) String name, @NotNull Pathway pathway,
		@NotNull @Min(VisitType.SHORTEST_MINUTES) @Max(720) Integer minutes,
		@NotNull @Min(0) @Max(240) Integer bufferBefore, @NotNull @Min(0) @Max(240) Integer bufferAfter,
		@NotNull @Min(1) @Max(720) Integer step, @NotNull @Min(0) @Max(525_600) Integer leadMinutes,
		@NotNull @Min(1) @Max(3650) Integer horizonDays, @NotNull @Valid Needs needs) {

	static VisitTypeView of(VisitType type) {
		return new VisitTypeView(type.code().value(), type.name(), type.pathway(), type.minutes(), type.bufferBefore(),
				type.bufferAfter(), type.step(), type.leadMinutes(), type.horizonDays(), Needs.of(type.needs()));
	}

	VisitType toVisitType(VisitTypeCode code) {
		return new VisitType(code, this.name, this.pathway, this.minutes, this.bufferBefore, this.bufferAfter,
				this.step, this.leadMinutes, this.horizonDays, this.needs.toNeeds());
	}

	/**
	 * What a visit takes beside the patient.
	 *
	 * @param device kind of it; none if it is left out
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Needs(@NotNull Practitioner.Kind practitioner, @NotNull Room.Kind room,
			@Nullable @Pattern(regexp = DeviceView.KIND) String device) {

		private static Needs of(VisitType.Needs needs) {
			return new Needs(needs.practitioner(), needs.room(),
					Optional.ofNullable(needs.device()).map(DeviceKind::value).orElse(null));
		}

		private VisitType.Needs toNeeds() {
			return new VisitType.Needs(this.practitioner, this.room,
					Optional.ofNullable(this.device).map(DeviceKind::new).orElse(null));
		}

	}

}
