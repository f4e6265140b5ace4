package org.clinicops.scheduling.communication;

import java.util.Optional;
import java.util.function.Predicate;

import org.clinicops.scheduling.identity.PatientId;
import org.clinicops.support.delivery.Channel;

/** Where patients can be reached: what intake-service knows of it. */
public interface Contacts {

	/**
	 * The best way to reach a patient: by mail if they have it.
	 * @param open whether messages can go this way
	 * @return nothing if there is none
	 * @throws org.clinicops.support.delivery.PostOffice.NotAcceptedException if nobody
	 * can say at the moment
	 */
	Optional<Contact> find(PatientId patient, Predicate<Channel> open);

}
