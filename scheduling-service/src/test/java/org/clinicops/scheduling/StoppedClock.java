package org.clinicops.scheduling;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Lets the service believe that it is {@link MondayMorning}, until a test moves the
 * clock.
 */
@TestConfiguration(proxyBeanMethods = false)
class StoppedClock {

	@Bean
	MovableClock clock() {
		return new MovableClock(MondayMorning.NOW);
	}

}
