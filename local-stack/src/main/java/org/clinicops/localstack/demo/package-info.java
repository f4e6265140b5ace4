/**
 * Synthetic patients: invented people with the complaints that real ones come with.
 */
@NullMarked
package org.clinicops.localstack.demo;

import org.jspecify.annotations.NullMarked;
