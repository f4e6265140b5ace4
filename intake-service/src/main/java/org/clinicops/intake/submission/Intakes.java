package org.clinicops.intake.submission;

import java.util.Optional;
import java.util.function.Consumer;

import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.jspecify.annotations.Nullable;

/** The intakes in the store. */
public interface Intakes {

	/**
	 * Stores a new intake, unless the same command did before.
	 * @return the intake that the command created, now or then
	 */
	Intake insertOnce(Intake intake);

	Optional<Intake> find(IntakeId id);

	/**
	 * Changes an intake; again, on what they left, if somebody else was faster.
	 * @return the intake as it is now; empty if there is none
	 */
	Optional<Intake> change(IntakeId id, Consumer<Intake> change);

	/** Newest first. */
	PageOf<Intake> list(Filter filter, Paging paging);

	/** Which intakes are wanted; what is null does not matter. */
	record Filter(Intake.@Nullable Status status, @Nullable Pathway pathway, @Nullable Site site) {
	}

}
