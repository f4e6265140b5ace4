package org.clinicops.scheduling.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.clinicops.scheduling.catalogue.Room;
import org.clinicops.scheduling.catalogue.RoomId;
import org.clinicops.scheduling.catalogue.SiteCode;
import org.jspecify.annotations.Nullable;

/** A room, as a caller sees and writes it. */
@Schema(example = """
		{"id": "wh-bay-3", "site": "WH", "name": "Bay 3", "kind": "TREATMENT_BAY"}""")
record RoomView(@Nullable String id, @NotBlank String site, @NotBlank @Size(max = 200) String name,
		@NotNull Room.Kind kind) {

	static RoomView of(Room room) {
		return new RoomView(room.id().value(), room.site().value(), room.name(), room.kind());
	}

	Room toRoom(RoomId id) {
		return new Room(id, new SiteCode(this.site), this.name, this.kind);
	}

}
