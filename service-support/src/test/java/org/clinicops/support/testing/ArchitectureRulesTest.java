package org.clinicops.support.testing;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureRulesTest {

	private final JavaClasses broken = new ClassFileImporter().importPackages("org.clinicops.broken");

	@ParameterizedTest
	@MethodSource("rules")
	void everyRuleIsBrokenByTheFixture(ArchRule rule) {
		assertThat(rule.evaluate(this.broken).hasViolation()).as(rule.getDescription()).isTrue();
	}

	static List<ArchRule> rules() {
		return ArchitectureRules.ALL;
	}

}
