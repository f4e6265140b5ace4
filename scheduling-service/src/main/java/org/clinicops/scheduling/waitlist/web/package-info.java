/**
 * The waitlist over HTTP.
 */
@NullMarked
package org.clinicops.scheduling.waitlist.web;

import org.jspecify.annotations.NullMarked;
