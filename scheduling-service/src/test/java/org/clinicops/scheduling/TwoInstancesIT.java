package org.clinicops.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.clinicops.scheduling.availability.AvailabilityQuery;
import org.clinicops.scheduling.availability.AvailabilitySearch;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.availability.Wishes;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.ComponentTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What one instance of the service books, another one does not offer. */
@ComponentTest
@Import({ Desk.class, MondayMorning.class })
class TwoInstancesIT {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

	private static final AvailabilityQuery AT_ORANGE = new AvailabilityQuery(new VisitTypeCode("PT_EVALUATION"),
			Set.of(new SiteCode("OR")), null, DAY, DAY, Set.of(), Set.of(), null, new Wishes(Set.of(), null));

	@Autowired
	private Environment environment;

	@Autowired
	private Desk desk;

	private ConfigurableApplicationContext another;

	private AvailabilitySearch search;

	@BeforeEach
	void startAnother() {
		this.desk.book(Desk.evaluation("early", "pt-chen", "OR", DAY + "T08:30:00-08:00"));
		this.another = AnotherInstance.start(this.environment, MondayMorning.class);
		this.search = this.another.getBean(AvailabilitySearch.class);
	}

	@AfterEach
	void stopAnother() {
		this.another.close();
	}

	@Test
	void neitherOffersWhatTheOtherHasGivenAwayAndBothOfferWhatIsGivenBack() {
		assertThat(offered()).as("what was booked before the other started")
			.noneMatch((visit) -> isAt(visit, "pt-chen", DAY + "T16:30:00Z"));
		for (Visit free = offered().get(0); !offered().isEmpty(); free = offered().get(0)) {
			String practitioner = free.practitioner().id().value();
			String start = free.start().toString();

			Answer booked = this.desk
				.book(Desk.evaluation("p-" + free.start().getEpochSecond() + practitioner, practitioner, "OR", start));

			assertThat(booked.status()).as(booked.body()).isEqualTo(201);
			assertThat(offered()).noneMatch((visit) -> isAt(visit, practitioner, start));
			if (offered().isEmpty()) {
				this.desk.change(booked.text("$.id"), "cancel", "{\"reason\":\"PATIENT_CANNOT_COME\"}");
				await().until(() -> offered().stream().anyMatch((visit) -> isAt(visit, practitioner, start)));
				return;
			}
		}
	}

	private List<Visit> offered() {
		return this.search.find(AT_ORANGE, 0, 20);
	}

	private static boolean isAt(Visit visit, String practitioner, String start) {
		return visit.practitioner().id().value().equals(practitioner) && visit.start().toString().equals(start);
	}

}
