package org.clinicops.scheduling.communication;

import org.clinicops.scheduling.appointment.Appointment;
import org.clinicops.support.delivery.Message;

/** Puts what a patient is told into words. */
public interface Letters {

	/** In the patient's language, and as short as the channel wants it. */
	Message write(Communication communication, Appointment appointment, Contact contact);

}
