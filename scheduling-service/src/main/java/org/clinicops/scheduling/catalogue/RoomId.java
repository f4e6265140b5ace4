package org.clinicops.scheduling.catalogue;

import org.clinicops.support.domain.Identifier;

/** Names a room or bay, such as {@code wh-bay-1}. */
public record RoomId(String value) implements Identifier {
}
