/** Who carries messages, mail servers and SMS gateways, and when they are handed over. */
@NullMarked
package org.clinicops.support.delivery.carrier;

import org.jspecify.annotations.NullMarked;
