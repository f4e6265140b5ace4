package org.clinicops.scheduling.communication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.clinicops.scheduling.identity.AppointmentId;
import org.clinicops.support.delivery.Delivery;

/** The communications in the store. */
public interface Communications {

	/** Stores those of whose ids none is there; the others stay as they are. */
	void insertAbsent(List<Communication> communications);

	Optional<Communication> find(CommunicationId id);

	/** All about an appointment, in no order. */
	List<Communication> about(AppointmentId appointment);

	/** Those that are due, the longest due first, a number of them. */
	List<CommunicationId> due(Instant now);

	/**
	 * Changes the state of a delivery if it still is what it was.
	 * @return false if somebody else has changed it
	 */
	boolean change(CommunicationId id, Delivery from, Delivery to);

}
