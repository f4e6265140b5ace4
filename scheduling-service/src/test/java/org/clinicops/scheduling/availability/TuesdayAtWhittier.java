package org.clinicops.scheduling.availability;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.clinicops.scheduling.catalogue.CancellationReason;
import org.clinicops.scheduling.catalogue.CancellationReason.Party;
import org.clinicops.scheduling.catalogue.CancellationReasonCode;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Closure;
import org.clinicops.scheduling.catalogue.Device;
import org.clinicops.scheduling.catalogue.DeviceId;
import org.clinicops.scheduling.catalogue.DeviceKind;
import org.clinicops.scheduling.catalogue.Pathway;
import org.clinicops.scheduling.catalogue.Practitioner;
import org.clinicops.scheduling.catalogue.PractitionerId;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.RotaSession;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.scheduling.catalogue.VisitTypeCode;
import org.clinicops.scheduling.catalogue.WeeklyHours;
import org.clinicops.scheduling.identity.PatientId;

/**
 * A small clinic on a Tuesday: one site, open from eight to six, two therapists from nine
 * to noon, two treatment bays, an exam room and a traction table.
 */
public final class TuesdayAtWhittier {

	public static final LocalDate DATE = LocalDate.of(2026, 11, 24);

	public static final Instant THE_DAY_BEFORE = Instant.parse("2026-11-23T16:00:00Z");

	public static final PatientId PATIENT = new PatientId("maria");

	/** An hour, ten minutes kept after it. */
	public static final VisitType EVALUATION = new VisitType(new VisitTypeCode("PT_EVALUATION"), "Evaluation",
			Pathway.PHYSICAL_THERAPY, 60, 0, 10, 15, 120, 180,
			new VisitType.Needs(Practitioner.Kind.THERAPIST, Room.Kind.TREATMENT_BAY, null));

	/** As long, with a traction table. */
	public static final VisitType TRACTION = new VisitType(new VisitTypeCode("TRACTION"), "Traction",
			Pathway.PHYSICAL_THERAPY, 60, 0, 10, 15, 120, 180, new VisitType.Needs(Practitioner.Kind.THERAPIST,
					Room.Kind.TREATMENT_BAY, new DeviceKind("TRACTION_TABLE")));

	public static final VisitType MEDICATION_CHECK = new VisitType(new VisitTypeCode("MEDICATION_CHECK"), "Check",
			Pathway.PAIN_MANAGEMENT, 15, 0, 5, 15, 30, 180,
			new VisitType.Needs(Practitioner.Kind.PAIN_PHYSICIAN, Room.Kind.EXAM_ROOM, null));

	public static final Site WHITTIER = new Site(new SiteCode("WH"), "Whittier", "12472 Washington Blvd.",
			ZoneId.of("America/Los_Angeles"),
			List.of(new WeeklyHours(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(18, 0))),
			List.of(new Closure(LocalDate.of(2026, 12, 1), "inventory")));

	public static final Practitioner ELENA = therapist("elena", EVALUATION.code(), TRACTION.code());

	public static final Practitioner MARCUS = therapist("marcus", EVALUATION.code(), TRACTION.code());

	public static final Room BAY_1 = new Room(new RoomId("bay-1"), WHITTIER.code(), "Bay 1", Room.Kind.TREATMENT_BAY);

	public static final Room BAY_2 = new Room(new RoomId("bay-2"), WHITTIER.code(), "Bay 2", Room.Kind.TREATMENT_BAY);

	public static final Room EXAM = new Room(new RoomId("exam"), WHITTIER.code(), "Exam room", Room.Kind.EXAM_ROOM);

	public static final Device TABLE = new Device(new DeviceId("table"), WHITTIER.code(), "Traction table",
			new DeviceKind("TRACTION_TABLE"));

	public static final CancellationReasonCode NO_LONGER_WANTED = new CancellationReasonCode("NO_LONGER_WANTED");

	public static final Catalogue CATALOGUE = new Catalogue(List.of(WHITTIER), List.of(BAY_1, BAY_2, EXAM),
			List.of(TABLE), List.of(ELENA, MARCUS), List.of(EVALUATION, TRACTION, MEDICATION_CHECK),
			List.of(morning(ELENA), morning(MARCUS)), List.of(), List.of(),
			List.of(new CancellationReason(NO_LONGER_WANTED, "No longer wanted", Party.PATIENT)));

	public static final DayPlan PLAN = DayPlan.of(CATALOGUE, WHITTIER, DATE);

	private TuesdayAtWhittier() {
	}

	/** Maria's evaluation with Elena in the first bay. */
	public static Visit visitAt(String time) {
		return visit(EVALUATION, ELENA, BAY_1, at(time));
	}

	public static Visit visit(VisitType type, Practitioner practitioner, Room room, Instant start) {
		return new Visit(type, WHITTIER, practitioner, room, start, PATIENT);
	}

	/** How this clinic is searched, by a book. */
	public static AvailabilitySearch search(TakenTimes takenTimes, Claims claims, Clock clock) {
		return new AvailabilitySearch(() -> CATALOGUE, takenTimes, claims, clock);
	}

	/** That time on the wall clock of the day. */
	public static Instant at(String time) {
		return DATE.atTime(LocalTime.parse(time)).atZone(WHITTIER.zone()).toInstant();
	}

	private static Practitioner therapist(String name, VisitTypeCode... types) {
		return new Practitioner(new PractitionerId(name), name, Practitioner.Kind.THERAPIST, Set.of(types));
	}

	private static RotaSession morning(Practitioner practitioner) {
		return new RotaSession(practitioner.name() + "-tuesday", practitioner.id(), WHITTIER.code(),
				new WeeklyHours(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)), LocalDate.of(2026, 1, 1),
				null);
	}

}
