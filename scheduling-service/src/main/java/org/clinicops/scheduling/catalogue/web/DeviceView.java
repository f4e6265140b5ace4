package org.clinicops.scheduling.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.clinicops.scheduling.catalogue.Device;
import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.DeviceKind;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * A device, as a caller sees and writes it.
 *
 * @param kind that visit types ask for; a new one comes with its first device
 */
@Schema(example = """
		{"id": "wh-ultrasound-2", "site": "WH", "name": "Ultrasound unit 2", "kind": "ULTRASOUND"}""")
record DeviceView(@Nullable String id, @NotBlank String site, @NotBlank @Size(max = 200) String name,
		@NotNull @Pattern(regexp = KIND) String kind) {

	static final String KIND = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

	static DeviceView of(Device device) {
		return new DeviceView(device.id().value(), device.site().value(), device.name(), device.kind().value());
	}

	Device toDevice(DeviceId id) {
		return new Device(id, new SiteCode(this.site), this.name, new DeviceKind(this.kind));
	}

}
