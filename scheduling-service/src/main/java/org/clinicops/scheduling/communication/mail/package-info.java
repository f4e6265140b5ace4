/** What patients get to read, and when it is handed over. */
@NullMarked
package org.clinicops.scheduling.communication.mail;

import org.jspecify.annotations.NullMarked;
