package org.clinicops.console.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.clinicops.console.pages.Times;
import org.clinicops.console.services.Answer;
import org.clinicops.console.services.IntakeService;
import org.clinicops.console.services.Items;
import org.clinicops.console.services.Patients;
import org.clinicops.console.services.SchedulingService;
import org.clinicops.console.services.SchedulingService.Appointment;
import org.clinicops.console.services.SchedulingService.BookingRequest;
import org.clinicops.console.services.SchedulingService.FreeTimes;
import org.clinicops.console.services.SchedulingService.Site;
import org.clinicops.console.services.SchedulingService.VisitType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Gathers what the booking page shows, part by part. */
@Component
class BookingPage {

	private static final int TIMES_SHOWN = 150;

	private final SchedulingService scheduling;

	private final IntakeService intakes;

	private final Patients patients;

	private final Times times;

	BookingPage(SchedulingService scheduling, IntakeService intakes, Patients patients, Times times) {
		this.scheduling = scheduling;
		this.intakes = intakes;
		this.patients = patients;
		this.times = times;
	}

	/** The request with free times, or with its appointment if it has one already. */
	Map<String, Object> search(Answer<BookingRequest> answer, Wish wish) {
		BookingRequest request = answer.content();
		if (request == null) {
			return Map.of("request", answer);
		}
		String appointment = request.appointmentId();
		if (appointment != null) {
			return booked(answer, Answer.of(() -> this.scheduling.appointment(appointment)));
		}
		return about(answer, request, searched(request, wish));
	}

	Map<String, Object> booked(Answer<BookingRequest> answer, Answer<Appointment> appointment) {
		BookingRequest request = answer.content();
		return about(answer, request, Map.of("appointment", appointment, "sites", Answer.of(this.scheduling::sites)));
	}

	private Map<String, Object> about(Answer<BookingRequest> answer, @Nullable BookingRequest request,
			Map<String, Object> part) {
		Map<String, Object> page = new HashMap<>(part);
		page.put("request", answer);
		if (request != null) {
			page.put("patients", this.patients.byId(Stream.of(request.patientId())));
			page.put("intake", Answer.of(() -> this.intakes.intake(request.intakeId())));
		}
		return page;
	}

	private Map<String, Object> searched(BookingRequest request, Wish wish) {
		Answer<Items<VisitType>> types = Answer
			.of(() -> firstVisitsFirst(this.scheduling.visitTypes(request.pathway())));
		Answer<Items<Site>> sites = Answer.of(this.scheduling::sites);
		Wish completed = wish.completed(request, Items.of(types), Items.of(sites), this.times.today());
		Answer<FreeTimes> free = free(completed, types);
		return Map.of("visitTypes", types, "sites", sites, "wish", completed, "free", free, "days",
				Day.of(free, this.times::dayOf));
	}

	/**
	 * The catalogue does not say which visit is a new patient's; it is the longest of its
	 * pathway.
	 */
	private static Items<VisitType> firstVisitsFirst(Items<VisitType> types) {
		return new Items<>(
				types.items().stream().sorted(Comparator.comparingInt(VisitType::minutes).reversed()).toList());
	}

	private Answer<FreeTimes> free(Wish wish, Answer<Items<VisitType>> types) {
		String visitType = wish.visitType();
		if (visitType == null) {
			return new Answer<>(null, types.problem());
		}
		LocalDate from = Objects.requireNonNullElse(wish.from(), this.times.today());
		return Answer
			.of(() -> this.scheduling.availability(visitType, String.join(",", wish.sites()), from, TIMES_SHOWN));
	}

}
