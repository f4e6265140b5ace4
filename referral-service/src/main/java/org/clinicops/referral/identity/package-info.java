/** The names by which this service refers to what intake-service owns. */
@NullMarked
package org.clinicops.referral.identity;

import org.jspecify.annotations.NullMarked;
