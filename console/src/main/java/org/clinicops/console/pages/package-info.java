/**
 * What every page shares: language, dates, words, the signed-in person, errors.
 */
@NullMarked
package org.clinicops.console.pages;

import org.jspecify.annotations.NullMarked;
