package org.clinicops.broken.visit;

import java.time.Instant;

import org.springframework.http.HttpStatus;

class Visit {

	Instant start() {
		return Instant.now();
	}

	HttpStatus answer() {
		return HttpStatus.OK;
	}

}
