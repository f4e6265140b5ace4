package org.clinicops.scheduling.catalogue;

/** Where the catalogue is kept. */
public interface Catalogues {

	/** The catalogue as it stands; it does not change under the reader's hands. */
	Catalogue current();

}
