package org.clinicops.support.delivery;

import java.util.Optional;

import org.clinicops.support.delivery.PostOffice.NotAcceptedException;

/** One message on its way, with the place where its {@link Delivery} is kept. */
public interface Consignment {

	/**
	 * Changes the state of the delivery if it still is what it was.
	 * @return false if somebody else has changed it
	 */
	boolean change(Delivery from, Delivery to);

	/**
	 * Makes the message, from how things are now.
	 * @return nothing if it is not needed any more
	 * @throws NotAcceptedException if it cannot be made now, but perhaps later
	 * @throws NoAddressException if there is nowhere to send it
	 */
	Optional<Message> message();

	/** Whoever should get the message can be reached in no way. */
	class NoAddressException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
