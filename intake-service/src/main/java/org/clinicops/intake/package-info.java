/**
 * The intake service: requests for help, the patients who make them, and the care
 * pathways they open.
 */
@NullMarked
package org.clinicops.intake;

import org.jspecify.annotations.NullMarked;
