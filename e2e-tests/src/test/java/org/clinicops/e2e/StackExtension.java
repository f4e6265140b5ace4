package org.clinicops.e2e;

import java.time.Duration;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the running {@link Stack}. The store closes it after the last test of all
 * classes.
 */
class StackExtension implements ParameterResolver {

	/** A machine may be busy; what is waited for usually takes a second. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	static {
		Awaitility.setDefaultTimeout(PATIENCE);
		PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Stack.class;
	}

	@Override
	public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(Namespace.GLOBAL)
			.computeIfAbsent(Stack.class, (type) -> start(), Stack.class);
	}

	private static Stack start() {
		try {
			return Stack.start();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
