package org.clinicops.scheduling;

import org.clinicops.support.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

	@Test
	void theServiceKeepsTheRulesOfTheLayout() {
		ArchitectureRules.check("org.clinicops.scheduling");
	}

}
