/** Mails on their way to a real mail server. */
@NullMarked
package org.clinicops.referral.notification.mail;

import org.jspecify.annotations.NullMarked;
