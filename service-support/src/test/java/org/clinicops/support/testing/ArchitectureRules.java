package org.clinicops.support.testing;

import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The few rules of a service's layout, each with its reason. They are applied to every
 * service and, to show that none is vacuous, to classes that break them.
 */
public final class ArchitectureRules {

	/** Packages of I/O below a feature; everything else below the service is domain. */
	private static final String[] TECHNICAL = { "..web..", "..messaging..", "..mail..", "..client..",
			"..persistence.." };

	/** Formats that several of those share, and that no domain class knows. */
	private static final String FORMATS = "..icalendar..";

	private static final DescribedPredicate<JavaClass> DOMAIN = JavaClass.Predicates
		.resideInAPackage("org.clinicops.*.*..")
		.and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(TECHNICAL)))
		.and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(FORMATS)))
		.and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("org.clinicops.support..")))
		.as("domain classes");

	/** So that what the clinic decides can be read and tested without any framework. */
	static final ArchRule DOMAIN_IS_PLAIN = classes().that(DOMAIN)
		.should()
		.onlyDependOnClassesThat(JavaClass.Predicates
			.resideInAnyPackage("java..", "org.jspecify.annotations..", "org.springframework.data.annotation..",
					"org.springframework.data.mongodb.core.index..", "org.springframework.data.mongodb.core.mapping..",
					"org.springframework.stereotype..", "org.clinicops.support.domain..",
					"org.clinicops.support.delivery")
			.or(DOMAIN))
		.as("a domain class depends on the JDK, annotations and other domain classes only");

	/** So that every decision can be repeated: time comes in as an argument. */
	static final ArchRule NOBODY_ASKS_THE_WALL_CLOCK = noClasses().should()
		.callMethodWhere(DescribedPredicate.describe("now() without a clock",
				(call) -> call.getTarget().getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty()
						&& call.getTargetOwner().getPackageName().equals("java.time")))
		.as("nobody calls now() without a clock");

	/**
	 * So that a feature can change how it is stored, sent and shown without anyone
	 * noticing.
	 */
	static final ArchRule TECHNICAL_CLASSES_ARE_HIDDEN = classes().that()
		.resideInAnyPackage(TECHNICAL)
		.and()
		.resideOutsideOfPackage("org.clinicops.support..")
		.and()
		.areTopLevelClasses()
		.should()
		.notHaveModifier(JavaModifier.PUBLIC)
		.as("classes of web, messaging, mail, client and persistence are package-private");

	/** The rules that every service keeps. */
	static final List<ArchRule> ALL = List.of(DOMAIN_IS_PLAIN, NOBODY_ASKS_THE_WALL_CLOCK,
			TECHNICAL_CLASSES_ARE_HIDDEN);

	private ArchitectureRules() {
	}

	/**
	 * Checks the main classes of a service.
	 * @param root such as {@code org.clinicops.intake}
	 * @throws AssertionError saying which class breaks which rule
	 */
	public static void check(String root) {
		JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages(root);
		ALL.forEach((rule) -> rule.check(classes));
	}

}
