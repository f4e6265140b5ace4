package org.clinicops.scheduling.catalogue;

/** Where the catalogue is changed. */
public interface CatalogueChanges {

	/**
	 * Makes a change, or none if the catalogue would contradict itself. Every instance of
	 * the service goes by it soon, this one at once.
	 * @throws org.clinicops.support.domain.Refusal {@code catalogue-contradiction} with
	 * everything that does not fit together, {@code unknown-…} if what is to go is not
	 * there, or {@code changed-meanwhile} if somebody else changes it at this moment
	 */
	void make(CatalogueChange<?> change);

}
