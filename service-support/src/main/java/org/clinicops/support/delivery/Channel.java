package org.clinicops.support.delivery;

/** How a message reaches somebody. */
public enum Channel {

	MAIL, SMS

}
