package org.clinicops.scheduling.communication;

import org.clinicops.support.delivery.Channel;

/**
 * How a patient is reached. It is asked for as it is needed, and stored nowhere.
 *
 * @param to mail address or telephone number
 * @param language {@code en} or {@code es}
 */
public record Contact(Channel channel, String to, String language) {

	/** Says nothing: this may end up in a log. */
	@Override
	public String toString() {
		return "Contact";
	}

}
