package org.clinicops.scheduling.appointment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.clinicops.scheduling.availability.TuesdayAtWhittier;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.CatalogueChange;
import org.clinicops.scheduling.catalogue.Closure;
import org.clinicops.scheduling.catalogue.Device;
import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.DeviceKind;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.RotaException;
import org.clinicops.scheduling.catalogue.RotaSession;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.catalogue.WeeklyHours;
import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.domain.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.BAY_1;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.CATALOGUE;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.DATE;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.ELENA;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.EVALUATION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.TABLE;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.TRACTION;
import static org.clinicops.scheduling.availability.TuesdayAtWhittier.WHITTIER;

/** Maria's evaluation with Elena in the first bay at nine, and what changes around it. */
class DisplacedTest {

	private static final Appointment VISIT = booked(TuesdayAtWhittier.at("09:00"));

	@Test
	void aVisitThatIsAsTheCatalogueHasItIsNotDisplaced() {
		assertThat(reasons(CATALOGUE, VISIT)).isEmpty();
	}

	@Test
	void timeOffDisplacesTheVisitsOfItsDays() {
		assertThat(after(CatalogueChange.put(RotaException.class, off(DATE)))).containsExactly("outside-rota");
		assertThat(after(CatalogueChange.put(RotaException.class, off(DATE.plusDays(1))))).isEmpty();
	}

	@Test
	void aClosingDayDoes() {
		Site closed = new Site(WHITTIER.code(), WHITTIER.name(), WHITTIER.address(), WHITTIER.zone(), WHITTIER.hours(),
				List.of(new Closure(DATE, "flood")));

		assertThat(after(CatalogueChange.put(Site.class, closed))).containsExactly("site-closed");
	}

	@Test
	void aRoomThatIsGoneOrNotEquippedDoes() {
		Room office = new Room(BAY_1.id(), BAY_1.site(), BAY_1.name(), Room.Kind.EXAM_ROOM);

		assertThat(after(CatalogueChange.remove(Room.class, BAY_1.key()))).containsExactly("unknown-room");
		assertThat(after(CatalogueChange.put(Room.class, office))).containsExactly("unsuitable-room");
	}

	@Test
	void aDeviceThatIsGoneOrOfAnotherKindDoesUnlessItIsNotNeededAnyMore() {
		Appointment traction = booked(
				TuesdayAtWhittier.visit(TRACTION, ELENA, BAY_1, VISIT.visit().start()).with(TABLE));
		Catalogue more = changed(CATALOGUE, CatalogueChange.put(Device.class, table("table-2", TABLE.kind())));
		Catalogue other = changed(more,
				CatalogueChange.put(Device.class, table(TABLE.key(), new DeviceKind("ULTRASOUND"))));
		Catalogue gone = changed(more, CatalogueChange.remove(Device.class, TABLE.key()));
		VisitType byHand = new VisitType(TRACTION.code(), TRACTION.name(), TRACTION.pathway(), 60, 0, 10, 15, 120, 180,
				EVALUATION.needs());

		assertThat(reasons(more, traction)).isEmpty();
		assertThat(reasons(other, traction)).containsExactly("unsuitable-device");
		assertThat(reasons(gone, traction)).containsExactly("unknown-device");
		assertThat(reasons(changed(gone, CatalogueChange.put(VisitType.class, byHand)), traction)).isEmpty();
	}

	private static Device table(String id, DeviceKind kind) {
		return new Device(new DeviceId(id), WHITTIER.code(), "Table", kind);
	}

	@Test
	void aPractitionerWhoIsNotQualifiedAnyMoreDoes() {
		Practitioner elena = new Practitioner(ELENA.id(), ELENA.name(), ELENA.kind(), Set.of());

		assertThat(after(CatalogueChange.put(Practitioner.class, elena))).containsExactly("not-qualified");
	}

	@ParameterizedTest
	@CsvSource({ "10:10, ", "10:09, outside-rota" })
	void aShorterSessionDoesUnlessItHoldsTheVisitAndItsBuffers(LocalTime end, String reason) {
		RotaSession shorter = new RotaSession("elena-tuesday", ELENA.id(), WHITTIER.code(),
				new WeeklyHours(DayOfWeek.TUESDAY, LocalTime.of(9, 0), end), LocalDate.of(2026, 1, 1), null);

		assertThat(after(CatalogueChange.put(RotaSession.class, shorter)))
			.isEqualTo((reason != null) ? List.of(reason) : List.of());
	}

	@Test
	void whatIsSettledStaysAsItWasWhenItsTypeIsBookedInAnotherWayFromNowOn() {
		VisitType longer = new VisitType(EVALUATION.code(), EVALUATION.name(), EVALUATION.pathway(), 240, 60, 60, 7,
				100_000, 1, EVALUATION.needs());

		assertThat(after(CatalogueChange.put(VisitType.class, longer))).isEmpty();
	}

	/** On the first of November the hour from one to two comes twice. */
	@ParameterizedTest
	@CsvSource({ "2026-11-01T07:25:00Z, outside-rota", "2026-11-01T07:30:00Z, ", "2026-11-01T09:50:00Z, ",
			"2026-11-01T09:55:00Z, outside-rota" })
	void aSessionOnADayWithAnHourMoreIsAnHourLonger(Instant start, String reason) {
		LocalDate sunday = LocalDate.of(2026, 11, 1);
		Site open = new Site(WHITTIER.code(), "", "", WHITTIER.zone(), List.of(WHITTIER.hours().get(0),
				new WeeklyHours(DayOfWeek.SUNDAY, LocalTime.of(0, 0), LocalTime.of(12, 0))), List.of());
		RotaException night = new RotaException("night", ELENA.id(), sunday, sunday, RotaException.Kind.EXTRA_SESSION,
				WHITTIER.code(), new RotaException.Hours(LocalTime.of(0, 30), LocalTime.of(3, 0)));
		Catalogue catalogue = changed(changed(CATALOGUE, CatalogueChange.put(Site.class, open)),
				CatalogueChange.put(RotaException.class, night));

		assertThat(reasons(catalogue, booked(start))).isEqualTo((reason != null) ? List.of(reason) : List.of());
	}

	private static List<String> after(CatalogueChange<?> change) {
		return reasons(changed(CATALOGUE, change), VISIT);
	}

	private static List<String> reasons(Catalogue catalogue, Appointment appointment) {
		return Displaced.among(Stream.of(appointment), catalogue, TuesdayAtWhittier.THE_DAY_BEFORE)
			.stream()
			.flatMap((displaced) -> displaced.reasons().stream())
			.map(Reason::code)
			.toList();
	}

	private static Catalogue changed(Catalogue before, CatalogueChange<?> change) {
		return new Catalogue(change.of(Site.class, before.sites()), change.of(Room.class, before.rooms()),
				change.of(Device.class, before.devices()), change.of(Practitioner.class, before.practitioners()),
				change.of(VisitType.class, before.visitTypes()), change.of(RotaSession.class, before.rota()),
				change.of(RotaException.class, before.rotaExceptions()), before.travelTimes(),
				change.of(CancellationReason.class, before.cancellationReasons()));
	}

	private static Appointment booked(Instant start) {
		return booked(TuesdayAtWhittier.visit(EVALUATION, ELENA, BAY_1, start));
	}

	private static Appointment booked(Visit visit) {
		return Appointment.book(new AppointmentId("a"), visit, null, null, TuesdayAtWhittier.THE_DAY_BEFORE);
	}

	private static RotaException off(LocalDate date) {
		return new RotaException("off", ELENA.id(), date, date, RotaException.Kind.TIME_OFF, null, null);
	}

}
