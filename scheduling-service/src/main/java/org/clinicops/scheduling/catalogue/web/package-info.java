/**
 * The catalogue over HTTP.
 */
@NullMarked
package org.clinicops.scheduling.catalogue.web;

import org.jspecify.annotations.NullMarked;
