/** Tests of the pages. */
@NullMarked
package org.clinicops.console.pages;

import org.jspecify.annotations.NullMarked;
