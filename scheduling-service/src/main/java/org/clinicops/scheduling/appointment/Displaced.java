package org.clinicops.scheduling.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.clinicops.scheduling.availability.DayPlan;
import org.clinicops.scheduling.availability.Decision;
import org.clinicops.scheduling.availability.Occupancy;
import org.clinicops.scheduling.availability.Visit;
import org.clinicops.scheduling.catalogue.Catalogue;
import org.clinicops.scheduling.catalogue.Device;
import org.clinicops.scheduling.catalogue.Site;
import org.clinicops.scheduling.catalogue.VisitType;
import org.clinicops.support.domain.Reason;
import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A visit that the catalogue does not carry any more: it stays in the book with its time,
 * and somebody has to move or cancel it. The same goes for a time that is kept for a
 * visit: nobody can move there.
 *
 * @param visit as it is, or where it may move
 * @param reasons what has become of the site, the practitioner, the room or the device
 */
public record Displaced(Appointment appointment, BookedVisit visit, List<Reason> reasons) {

	private static final Comparator<Displaced> EARLIEST_FIRST = Comparator
		.comparing((Displaced displaced) -> displaced.visit().start())
		.thenComparing((displaced) -> displaced.appointment().aggregateId());

	/** Those among the appointments that are displaced, earliest first. */
	static List<Displaced> among(Stream<Appointment> appointments, Catalogue catalogue, Instant now) {
		return appointments
			.flatMap((appointment) -> visits(appointment, now)
				.map((visit) -> new Displaced(appointment, visit, reasons(visit, catalogue))))
			.filter((displaced) -> !displaced.reasons().isEmpty())
			.sorted(EARLIEST_FIRST)
			.toList();
	}

	private static Stream<BookedVisit> visits(Appointment appointment, Instant now) {
		return Stream.concat(Stream.of(appointment.visit()),
				Stream.ofNullable(appointment.move()).filter((move) -> !move.hold().isOver(now)).map(Kept::visit));
	}

	/** Whether it is only kept for the visit to move there. */
	public boolean isKept() {
		return !this.visit.equals(this.appointment.visit());
	}

	/** What the catalogue, as it is now, has against a visit that was settled before. */
	public static List<Reason> reasons(BookedVisit booked, Catalogue catalogue) {
		try {
			Site site = catalogue.requireSite(booked.site(), "site");
			VisitType type = catalogue.requireVisitType(booked.type(), "visitType");
			Visit visit = new Visit(asBooked(type, booked), site,
					catalogue.requirePractitioner(booked.practitioner(), "practitionerId"),
					catalogue.requireRoom(booked.room(), "roomId"), device(type, booked, catalogue), booked.start(),
					null);
			DayPlan plan = DayPlan.of(catalogue, site, LocalDate.ofInstant(booked.start(), site.zone()));
			return Decision.on(visit, plan, Occupancy.NONE, booked.start()).reasons();
		}
		catch (Refusal gone) {
			return gone.reasons();
		}
	}

	/** Whether one is still there that is not needed any more does not matter. */
	private static @Nullable Device device(VisitType type, BookedVisit booked, Catalogue catalogue) {
		return (type.needs().device() != null && booked.device() != null)
				? catalogue.requireDevice(booked.device(), "deviceId") : null;
	}

	/**
	 * What the visit needs according to the catalogue, for as long as was settled; when
	 * such a visit may start, and be booked, does not matter any more.
	 */
	private static VisitType asBooked(VisitType type, BookedVisit booked) {
		return new VisitType(type.code(), type.name(), type.pathway(), minutes(booked.start(), booked.end()),
				minutes(booked.occupied().start(), booked.start()), minutes(booked.end(), booked.occupied().end()), 1,
				0, 1, type.needs());
	}

	private static int minutes(Instant from, Instant to) {
		return Math.toIntExact(Duration.between(from, to).toMinutes());
	}

}
