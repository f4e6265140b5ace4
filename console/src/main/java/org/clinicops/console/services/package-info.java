/**
 * The clinic's services as the pages see them, and what happens when one does not answer.
 */
@NullMarked
package org.clinicops.console.services;

import org.jspecify.annotations.NullMarked;
