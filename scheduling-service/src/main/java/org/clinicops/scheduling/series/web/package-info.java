/**
 * Series over HTTP.
 */
@NullMarked
package org.clinicops.scheduling.series.web;

import org.jspecify.annotations.NullMarked;
