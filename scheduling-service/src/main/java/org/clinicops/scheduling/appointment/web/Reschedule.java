package org.clinicops.scheduling.appointment.web;

import java.time.OffsetDateTime;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.clinicops.scheduling.appointment.Changing.NewTime;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * The body of a reschedule. What is left out stays as it is, but for room and device,
 * which are any suitable and free ones.
 */
@Schema(example = """
		{"start": "2026-12-02T13:00:00-08:00", "site": "OR"}""")
record Reschedule(@NotNull OffsetDateTime start, @Nullable String site, @Nullable String practitionerId,
		@Nullable String roomId, @Nullable String deviceId) {

	/**
	 * Where the visit is to move.
	 * @param present the site where it is
	 * @throws org.clinicops.support.domain.Refusal if no clock at the site ever shows the
	 * start
	 */
	NewTime toNewTime(SiteCode present, Catalogue catalogue) {
		Optional<SiteCode> other = Optional.ofNullable(this.site).map(SiteCode::new);
		return new NewTime(catalogue.requireShown(this.start, other.orElse(present), "start"), other.orElse(null),
				Optional.ofNullable(this.practitionerId).map(PractitionerId::new).orElse(null),
				Optional.ofNullable(this.roomId).map(RoomId::new).orElse(null),
				Optional.ofNullable(this.deviceId).map(DeviceId::new).orElse(null));
	}

}
