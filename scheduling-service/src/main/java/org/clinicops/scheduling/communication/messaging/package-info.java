/** What communications hear of appointments. */
@NullMarked
package org.clinicops.scheduling.communication.messaging;

import org.jspecify.annotations.NullMarked;
