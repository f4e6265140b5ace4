/**
 * The work queue over HTTP.
 */
@NullMarked
package org.clinicops.scheduling.bookingrequest.web;

import org.jspecify.annotations.NullMarked;
