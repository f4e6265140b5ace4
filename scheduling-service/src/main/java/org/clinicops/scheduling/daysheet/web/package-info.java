/**
 * The day sheet over HTTP.
 */
@NullMarked
package org.clinicops.scheduling.daysheet.web;

import org.jspecify.annotations.NullMarked;
