package org.clinicops.localstack.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * The booking requests and referrals that the services have opened. Their ids are told
 * from the lists: nobody but the service knows how it makes them.
 */
final class DemoQueues {

	private static final int PAGE_SIZE = 100;

	private final ClinicApi api;

	private final String token;

	/** By intake and pathway. */
	private final Map<List<String>, String> ids = new HashMap<>();

	DemoQueues(ClinicApi api, String token) {
		this.api = api;
		this.token = token;
	}

	/** Reads the lists as they are now. */
	void read() throws IOException, InterruptedException {
		read(this.api.ports().scheduling(), "/api/booking-requests");
		read(this.api.ports().referral(), "/api/referrals");
	}

	private void read(int port, String path) throws IOException, InterruptedException {
		int page = 0;
		JsonNode listing;
		do {
			listing = this.api.get(port, path + "?size=" + PAGE_SIZE + "&page=" + page++, this.token);
			for (JsonNode item : listing.required("items")) {
				this.ids.put(List.of(item.required("intakeId").asString(), item.required("pathway").asString()),
						item.required("id").asString());
			}
		}
		while (page * PAGE_SIZE < listing.required("total").asInt());
	}

	boolean has(DemoStep step) {
		return this.ids.containsKey(key(step));
	}

	/** The id of the booking request or referral that was opened for the step. */
	String id(DemoStep step) {
		String id = this.ids.get(key(step));
		if (id == null) {
			throw new Problem("Nothing was opened for " + step.label());
		}
		return id;
	}

	private static List<String> key(DemoStep step) {
		return List.of(step.intakeId(), step.pathway());
	}

}
