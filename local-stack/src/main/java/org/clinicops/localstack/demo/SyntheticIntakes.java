package org.clinicops.localstack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Invents requests that look like a clinic's: most patients between 40 and 70, twice as
 * many women, mostly a turned head, pain in neck and shoulders, a gradual onset; what
 * they have tried and what they ask for follow from how bad it is. The same seed invents
 * the same patients.
 */
public final class SyntheticIntakes {

	private static final List<String> WOMEN = List.of("Maria", "Linda", "Rosa", "Susan", "Carmen", "Karen", "Elena",
			"Patricia", "Lucia", "Deborah", "Ana", "Sharon", "Mei", "Teresa");

	private static final List<String> MEN = List.of("James", "Jose", "Robert", "Luis", "Michael", "Minh", "David",
			"Carlos");

	private static final List<String> FAMILIES = List.of("Lopez", "Smith", "Garcia", "Nguyen", "Johnson", "Martinez",
			"Brown", "Hernandez", "Kim", "Miller", "Ramirez", "Davis", "Torres", "Wilson", "Flores", "Patel");

	private static final List<String> SITES = List.of("NB", "OR", "WH");

	private static final List<String> MEDICINES = List.of("BACLOFEN", "CLONAZEPAM", "LEVODOPA_CLASS", "ANALGESICS");

	private static final List<String> RED_FLAGS = List.of("TROUBLE_SWALLOWING_OR_BREATHING", "NEW_LIMB_WEAKNESS",
			"RECENT_MAJOR_TRAUMA", "SUDDEN_ONSET_WITH_FEVER");

	private static final List<String> NOTES = List.of("", "", "", "Evenings are hard.", "Prefers mornings.",
			"Needs a ride from a relative.", "Works shifts, please call first.");

	private final Random random;

	private final LocalDate today;

	public SyntheticIntakes(long seed, LocalDate today) {
		this.random = new Random(seed);
		this.today = today;
	}

	public SyntheticIntake next() {
		Severity severity = chance(35) ? Severity.MILD : chance(70) ? Severity.MODERATE : Severity.SEVERE;
		boolean urgent = severity == Severity.SEVERE && chance(25);
		return new SyntheticIntake(chance(40) ? "es" : "en", person(), "CERVICAL_DYSTONIA", answers(severity),
				severity.pathways(this), sites(), urgent ? "URGENT" : "ROUTINE", oneOf(NOTES), true);
	}

	private SyntheticIntake.Person person() {
		String given = oneOf(chance(66) ? WOMEN : MEN);
		String family = oneOf(FAMILIES);
		int age = chance(80) ? between(40, 70) : between(19, 85);
		LocalDate born = this.today.minusYears(age).minusDays(between(0, 364));
		String mail = (given + "." + family).toLowerCase(Locale.ROOT) + between(1, 999) + "@example.org";
		return new SyntheticIntake.Person(given, family, born, "+1 562 555 01%02d".formatted(between(0, 99)), mail);
	}

	private SyntheticIntake.Answers answers(Severity severity) {
		Set<String> redFlags = chance(5) ? Set.of(oneOf(RED_FLAGS)) : Set.of();
		boolean sudden = redFlags.contains("SUDDEN_ONSET_WITH_FEVER") || chance(8);
		return new SyntheticIntake.Answers(postures(), oneOf(List.of("LEFT", "RIGHT")), chance(30),
				between(severity.leastPain, severity.mostPain), painAreas(), sudden ? "SUDDEN" : "GRADUAL",
				chance(65) ? "WORSENING" : "PLATEAU", severity.tried(this), chance(10), chance(15), false, chance(2),
				redFlags);
	}

	/** A turned head is the most common; one in four has a second direction. */
	private Set<String> postures() {
		Set<String> postures = new LinkedHashSet<>();
		postures.add(chance(60) ? "TORTICOLLIS" : oneOf(List.of("LATEROCOLLIS", "RETROCOLLIS", "ANTEROCOLLIS")));
		if (chance(25)) {
			postures.add(oneOf(List.of("LATEROCOLLIS", "RETROCOLLIS", "TORTICOLLIS")));
		}
		return postures;
	}

	private Set<String> painAreas() {
		Set<String> areas = new LinkedHashSet<>(List.of("NECK"));
		Stream.of("SHOULDERS", "UPPER_BACK", "HEADACHE").filter((area) -> chance(45)).forEach(areas::add);
		return areas;
	}

	private List<String> sites() {
		List<String> sites = new ArrayList<>(List.of(oneOf(SITES)));
		SITES.stream().filter((site) -> !sites.contains(site) && chance(30)).forEach(sites::add);
		return sites;
	}

	private SyntheticIntake.Tried tried(String treatment, String... effects) {
		return new SyntheticIntake.Tried(treatment, oneOf(Arrays.asList(effects)));
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	private <T> T oneOf(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	/** How bad it is decides what was tried and what is asked for next. */
	private enum Severity {

		/**
		 * Pain or stiffness, hardly treated: therapy, and for some a medicine to start.
		 */
		MILD(1, 4) {
			@Override
			List<SyntheticIntake.Tried> tried(SyntheticIntakes some) {
				return some.chance(50) ? List.of(some.tried("ANALGESICS", "NONE", "SOME")) : List.of();
			}

			@Override
			List<String> pathways(SyntheticIntakes some) {
				return some.chance(40) ? List.of("PHYSICAL_THERAPY", "PAIN_MANAGEMENT") : List.of("PHYSICAL_THERAPY");
			}
		},

		/** Medicines to regulate; where they and therapy are not enough, an injection. */
		MODERATE(4, 7) {
			@Override
			List<SyntheticIntake.Tried> tried(SyntheticIntakes some) {
				return List.of(some.tried(some.oneOf(MEDICINES), "NONE", "SOME"),
						some.tried("PHYSICAL_THERAPY", "SOME", "GOOD"));
			}

			@Override
			List<String> pathways(SyntheticIntakes some) {
				return some.chance(55) ? List.of("PHYSICAL_THERAPY", "PAIN_MANAGEMENT", "INJECTION")
						: List.of("PHYSICAL_THERAPY", "PAIN_MANAGEMENT");
			}
		},

		/**
		 * Much tried in vain: an injection, or a surgeon's opinion when injections have
		 * failed, too.
		 */
		SEVERE(7, 10) {
			@Override
			List<SyntheticIntake.Tried> tried(SyntheticIntakes some) {
				return List.of(some.tried(some.oneOf(MEDICINES), "NONE", "SOME"),
						some.tried("PHYSICAL_THERAPY", "NONE", "SOME"), some.tried("BOTULINUM_TOXIN", "NONE", "SOME"));
			}

			@Override
			List<String> pathways(SyntheticIntakes some) {
				return some.chance(50) ? List.of("PAIN_MANAGEMENT", "SURGERY")
						: List.of("PAIN_MANAGEMENT", "INJECTION");
			}
		};

		private final int leastPain;

		private final int mostPain;

		Severity(int leastPain, int mostPain) {
			this.leastPain = leastPain;
			this.mostPain = mostPain;
		}

		abstract List<SyntheticIntake.Tried> tried(SyntheticIntakes some);

		abstract List<String> pathways(SyntheticIntakes some);

	}

}
