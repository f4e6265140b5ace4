/** The rules that schemas, examples and the AsyncAPI document keep to. */
@NullMarked
package org.clinicops.contracts;

import org.jspecify.annotations.NullMarked;
