package org.clinicops.scheduling.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.clinicops.support.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalogue comes, in the place of the one with its key if there is one,
 * or goes.
 *
 * @param entry null if it goes
 */
public record CatalogueChange<T extends CatalogueEntry>(Class<T> kind, String key, @Nullable T entry) {

	public static <T extends CatalogueEntry> CatalogueChange<T> put(Class<T> kind, T entry) {
		return new CatalogueChange<>(kind, entry.key(), entry);
	}

	public static <T extends CatalogueEntry> CatalogueChange<T> remove(Class<T> kind, String key) {
		return new CatalogueChange<>(kind, key, null);
	}

	/**
	 * What the change makes of the entries of this kind.
	 * @throws Refusal {@code unknown-…} if what goes is not among them
	 */
	public <E extends CatalogueEntry> List<E> of(Class<E> kind, List<E> entries) {
		if (!kind.equals(this.kind)) {
			return entries;
		}
		List<E> others = entries.stream().filter((other) -> !other.key().equals(this.key)).toList();
		if (this.entry == null && others.size() == entries.size()) {
			throw Refusal.unknown(nameOf(kind), () -> this.key);
		}
		return Stream.concat(others.stream(), Optional.ofNullable(this.entry).map(kind::cast).stream()).toList();
	}

	private static String nameOf(Class<?> kind) {
		return kind.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
	}

}
