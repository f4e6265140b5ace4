package org.clinicops.support.domain;

import java.time.Instant;

/** A fact about an aggregate; each aggregate has a sealed type of them. */
public interface DomainEvent {

	/** Of the aggregate that it happened to. */
	Identifier id();

	/** When it happened. */
	Instant at();

}
