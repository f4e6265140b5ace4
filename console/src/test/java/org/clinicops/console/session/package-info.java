/** Tests of who may open what. */
@NullMarked
package org.clinicops.console.session;

import org.jspecify.annotations.NullMarked;
