package org.clinicops.scheduling.waitlist.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.scheduling.waitlist.Conditions;
import org.clinicops.scheduling.waitlist.WaitlistEvent;
import org.jspecify.annotations.Nullable;

/** The data of {@code clinic.waitlist.entry-added.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitlistEntryAdded(@JsonUnwrapped EntryData entry, @Nullable String appointmentId, List<String> sites,
		@Nullable String practitionerId, LocalDate from, LocalDate to, Instant addedAt) {

	static WaitlistEntryAdded of(WaitlistEvent.EntryAdded event) {
		Conditions conditions = event.awaited().conditions();
		return new WaitlistEntryAdded(EntryData.of(event),
				Optional.ofNullable(event.awaited().moves()).map(AppointmentId::value).orElse(null),
				conditions.sites().stream().map(SiteCode::value).toList(),
				Optional.ofNullable(conditions.practitioner()).map(PractitionerId::value).orElse(null),
				conditions.from(), conditions.to(), event.at());
	}

}
