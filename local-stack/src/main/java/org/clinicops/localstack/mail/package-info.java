/**
 * A mail sink: takes any mail over SMTP, keeps it, and shows it over HTTP.
 */
@NullMarked
package org.clinicops.localstack.mail;

import org.jspecify.annotations.NullMarked;
