package org.clinicops.scheduling.catalogue;

import org.jspecify.annotations.Nullable;

/** Where the catalogue is changed. */
public interface CatalogueChanges {

	/**
	 * Makes a change, or none if the catalogue would contradict itself. Every instance of
	 * the service goes by it soon, this one at once.
	 * @param seen the version of the catalogue that the change was decided on; null if
	 * any will do
	 * @throws org.clinicops.support.domain.Refusal {@code catalogue-contradiction} with
	 * everything that does not fit together, {@code unknown-…} if what is to go is not
	 * there, or {@code changed-meanwhile} if somebody else changes it at this moment, or
	 * has done so since it was seen
	 */
	void make(CatalogueChange<?> change, @Nullable Long seen);

	/** The catalogue as it stands, with its version. */
	Edition latest();

	/**
	 * The catalogue of a version.
	 *
	 * @param version that grows with every change; the catalogue may be newer while one
	 * is made, but never older
	 */
	record Edition(long version, Catalogue catalogue) {
	}

}
