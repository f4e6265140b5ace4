package org.clinicops.referral.recipient;

import java.util.Set;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An affiliated surgeon.
 *
 * @param mail address that notifications go to
 * @param procedures what may be referred to this surgeon
 */
@Document("recipients")
public record Recipient(@Id RecipientId id, String name, String mail, Set<Procedure> procedures) {
}
