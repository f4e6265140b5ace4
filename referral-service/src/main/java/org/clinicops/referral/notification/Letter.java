package org.clinicops.referral.notification;

import java.net.URI;

import org.clinicops.referral.referral.Reference;
import org.clinicops.referral.referral.TaskId;

/**
 * What a surgeon gets: a reference and a link behind the sign-in, nothing about the
 * patient.
 *
 * @param task that it is about; the same task's letter is the same letter, however often
 * it is posted
 * @param to mail address
 */
public record Letter(TaskId task, String to, Reference reference, URI link) {
}
