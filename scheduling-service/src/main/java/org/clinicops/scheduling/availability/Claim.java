package org.clinicops.scheduling.availability;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;

import org.clinicops.scheduling.identity.BookingRequestId;
import org.clinicops.support.domain.Identifier;

/**
 * What one visit can have and no other: a resource for one cell of the grid, as in
 * {@code practitioner:pt-alvarado@2026-11-24T17:05Z}, its second seat, as in
 * {@code room:wh-bay-1#2@2026-11-24T17:05Z}, or a booking request, as in
 * {@code request:<id>}. Two visits that want the same thing at the same time have a claim
 * in common, and the store lets only one of them have it.
 */
public record Claim(String value) implements Identifier {

	private static final String REQUEST = "request:";

	static Claim of(Resource resource, Seat seat, long cell) {
		return new Claim(resource + seat.mark() + "@" + Grid.name(cell));
	}

	public static Claim of(BookingRequestId request) {
		return new Claim(REQUEST + request.value());
	}

	/** The resource, if it is one that is claimed. */
	Optional<Resource> resource() {
		int kindEnd = this.value.indexOf(':');
		return Arrays.stream(Resource.Kind.values())
			.filter((kind) -> kind.code().equals(this.value.substring(0, kindEnd)))
			.findFirst()
			.map((kind) -> new Resource(kind,
					withoutSeat(this.value.substring(kindEnd + 1, this.value.lastIndexOf('@')))));
	}

	private static String withoutSeat(String id) {
		String mark = Seat.SECOND.mark();
		return id.endsWith(mark) ? id.substring(0, id.length() - mark.length()) : id;
	}

	/** What somebody claims who is let in beside this one, if that is possible. */
	public Optional<Claim> beside() {
		return resource().filter((resource) -> resource.kind().hasSecondSeat())
			.map((resource) -> of(resource, Seat.SECOND, cell()));
	}

	/** The number of the cell for which the resource is claimed. */
	long cell() {
		return Grid.number(OffsetDateTime.parse(this.value.substring(this.value.lastIndexOf('@') + 1)).toInstant());
	}

}
