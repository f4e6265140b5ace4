package org.clinicops.referral.referral;

import java.util.List;

import org.clinicops.referral.recipient.Procedure;
import org.clinicops.support.domain.Refusal;

/** Which procedure is asked for when a pathway of an intake is referred: data. */
public record ProcedureCatalogue(List<Default> defaults) {

	public ProcedureCatalogue {
		defaults = List.copyOf(defaults);
	}

	/**
	 * The procedure for a condition's pathway.
	 * @throws Refusal if the data does not say
	 */
	Procedure procedureFor(String condition, Pathway pathway) {
		return this.defaults.stream()
			.filter((entry) -> entry.condition().equals(condition) && entry.pathway() == pathway)
			.map(Default::procedure)
			.findFirst()
			.orElseThrow(() -> new Refusal(Refusal.Kind.UNPROCESSABLE, "no-procedure",
					"No procedure is set for the pathway " + pathway + " of the condition " + condition + ".",
					List.of()));
	}

	/** One entry of the catalogue. */
	public record Default(String condition, Pathway pathway, Procedure procedure) {
	}

}
