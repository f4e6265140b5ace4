package org.clinicops.support.inbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds what the data of an event lacks: components of its record that may not be null.
 */
final class Completeness {

	private Completeness() {
	}

	static List<String> missing(Object data) {
		return Arrays.stream(data.getClass().getRecordComponents())
			.filter((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
			.filter((component) -> valueOf(component, data) == null)
			.map(RecordComponent::getName)
			.toList();
	}

	private static @Nullable Object valueOf(RecordComponent component, Object data) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(data);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
