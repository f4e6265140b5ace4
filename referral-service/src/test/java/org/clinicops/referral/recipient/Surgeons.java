package org.clinicops.referral.recipient;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Three surgeons; only two of them inject botulinum toxin. */
public final class Surgeons {

	/** What most cervical dystonia is referred for. */
	public static final Procedure BOTULINUM_TOXIN = new Procedure("BOTULINUM_TOXIN");

	/** Injects. */
	public static final Recipient CASTELLANO = surgeon("castellano", BOTULINUM_TOXIN);

	/** Injects. */
	public static final Recipient OKAFOR = surgeon("okafor", BOTULINUM_TOXIN);

	/** Does something else. */
	public static final Recipient LINDQVIST = surgeon("lindqvist", new Procedure("NERVE_BLOCK"));

	/** Does whatever is asked for by default. */
	public static final Recipient ALL_ROUND = surgeon("marsh", BOTULINUM_TOXIN,
			new Procedure("SELECTIVE_PERIPHERAL_DENERVATION"));

	/** The three. */
	public static final List<Recipient> ALL = List.of(CASTELLANO, LINDQVIST, OKAFOR);

	private Surgeons() {
	}

	/** All three, as the service knows them. */
	public static Recipients recipients() {
		return recipients(ALL);
	}

	/** Only these. */
	public static Recipients recipients(List<Recipient> known) {
		return new Recipients() {

			@Override
			public List<Recipient> doing(Procedure procedure) {
				return known.stream().filter((surgeon) -> surgeon.procedures().contains(procedure)).toList();
			}

			@Override
			public Optional<Recipient> find(RecipientId id) {
				return known.stream().filter((surgeon) -> surgeon.id().equals(id)).findFirst();
			}

		};
	}

	private static Recipient surgeon(String name, Procedure... procedures) {
		return new Recipient(new RecipientId("surgeon-" + name), "Dr. " + name, name + "@example.org",
				Set.of(procedures));
	}

}
