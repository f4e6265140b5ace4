/** Communications, as staff see them. */
@NullMarked
package org.clinicops.scheduling.communication.web;

import org.jspecify.annotations.NullMarked;
