package org.clinicops.scheduling.catalogue;

/** One thing that the catalogue lists and an administrator may change. */
public sealed interface CatalogueEntry permits CancellationReason, Device, Practitioner, Room, RotaException,
		RotaSession, Site, TravelTime, VisitType {

	/** No other of its kind has it. */
	String key();

}
