package org.clinicops.scheduling.catalogue.web;

import java.util.List;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner, as a caller sees and writes them.
 *
 * @param sites where the rota has them; not taken from what a caller writes
 */
@Schema(example = """
		{"id": "pt-quist", "name": "Nora Quist", "kind": "THERAPIST", "visitTypes": ["PT_FOLLOW_UP"]}""")
record PractitionerView(@Nullable String id, @NotBlank @Size(max = 200) String name, @NotNull Practitioner.Kind kind,
		@Nullable List<String> sites, @NotNull @Size(max = 100) List<@NotBlank String> visitTypes) {

	static PractitionerView of(Practitioner practitioner, List<SiteCode> sites) {
		return new PractitionerView(practitioner.id().value(), practitioner.name(), practitioner.kind(),
				sites.stream().map(SiteCode::value).toList(),
				practitioner.visitTypes().stream().map(VisitTypeCode::value).sorted().toList());
	}

	Practitioner toPractitioner(PractitionerId id) {
		return new Practitioner(id, this.name, this.kind,
				this.visitTypes.stream().map(VisitTypeCode::new).collect(Collectors.toUnmodifiableSet()));
	}

}
