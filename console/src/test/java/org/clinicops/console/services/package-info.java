/** Tests of the pages. */
@NullMarked
package org.clinicops.console.services;

import org.jspecify.annotations.NullMarked;
