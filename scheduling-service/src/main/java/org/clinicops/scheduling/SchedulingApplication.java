package org.clinicops.scheduling;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The appointment book of the three sites, as a service. */
@SpringBootApplication(proxyBeanMethods = false)
class SchedulingApplication {

	public static void main(String[] args) {
		SpringApplication.run(SchedulingApplication.class, args);
	}

}
