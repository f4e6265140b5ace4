/**
 * The search for free times over HTTP.
 */
@NullMarked
package org.clinicops.scheduling.availability.web;

import org.jspecify.annotations.NullMarked;
