package org.clinicops.scheduling.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.catalogue.CancellationReasonCode;
import org.jspecify.annotations.Nullable;

/** A reason to cancel, as a caller sees and writes it. */
@Schema(example = """
		{"code": "STORM", "name": "Storm", "party": "CLINIC"}""")
record CancellationReasonView(@Nullable String code, @NotBlank @Size(max = 200) String name,
		@NotNull CancellationReason.Party party) {

	static CancellationReasonView of(CancellationReason reason) {
		return new CancellationReasonView(reason.code().value(), reason.name(), reason.party());
	}

	CancellationReason toReason(CancellationReasonCode code) {
		return new CancellationReason(code, this.name, this.party);
	}

}
