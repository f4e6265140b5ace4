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

	/** All three. */
	public static final List<Recipient> ALL = List.of(CASTELLANO, LINDQVIST, OKAFOR);

	private Surgeons() {
	}

	/** All three, as the service knows them. */
	public static Recipients recipients() {
		return new Recipients() {

			@Override
			public List<Recipient> doing(Procedure procedure) {
				return ALL.stream().filter((surgeon) -> surgeon.procedures().contains(procedure)).toList();
			}

			@Override
			public Optional<Recipient> find(RecipientId id) {
				return ALL.stream().filter((surgeon) -> surgeon.id().equals(id)).findFirst();
			}

		};
	}

	private static Recipient surgeon(String name, Procedure procedure) {
		return new Recipient(new RecipientId("surgeon-" + name), "Dr. " + name, name + "@example.org",
				Set.of(procedure));
	}

}
