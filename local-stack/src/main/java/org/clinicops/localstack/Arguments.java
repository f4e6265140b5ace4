package org.clinicops.localstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Command-line options of the form {@code --name value} or {@code --name=value}; a name
 * without a value means {@code true}.
 *
 * @param values the options by name, without the dashes
 */
public record Arguments(Map<String, String> values) {

	public static Arguments parse(List<String> words) {
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i < words.size(); i++) {
			if (!words.get(i).startsWith("--")) {
				throw new IllegalArgumentException("'" + words.get(i) + "' is not an option (--name value)");
			}
			String[] option = words.get(i).substring(2).split("=", 2);
			boolean valueFollows = option.length == 1 && i + 1 < words.size() && !words.get(i + 1).startsWith("--");
			String value = (option.length == 2) ? option[1] : valueFollows ? words.get(++i) : "true";
			values.merge(option[0], value, (first, second) -> first + " " + second);
		}
		return new Arguments(values);
	}

	/** Refuses options that nobody reads: most likely they are misspelt. */
	public Arguments allow(Set<String> names) {
		this.values.keySet().stream().filter((name) -> !names.contains(name)).findFirst().ifPresent((unknown) -> {
			throw new IllegalArgumentException("--" + unknown + " is not an option of this command.");
		});
		return this;
	}

	public Optional<String> find(String name) {
		return Optional.ofNullable(this.values.get(name));
	}

	public String get(String name) {
		return find(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
	}

	public int number(String name) {
		String value = get(name);
		try {
			return Integer.parseInt(value);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("--" + name + " needs a number, not '" + value + "'", ex);
		}
	}

	public boolean has(String name) {
		return Boolean.parseBoolean(this.values.getOrDefault(name, "false"));
	}

}
