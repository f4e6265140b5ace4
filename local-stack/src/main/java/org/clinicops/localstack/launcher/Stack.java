package org.clinicops.localstack.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * All parts together: each starts as soon as those that it needs are ready, and they stop
 * in the opposite order.
 */
final class Stack {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final List<PartProcess> parts;

	Stack(List<PartProcess> parts) {
		this.parts = parts;
	}

	/** Completes when all parts are ready, or as soon as one of them cannot be. */
	CompletableFuture<Object> start() {
		CompletableFuture<Void> failed = new CompletableFuture<>();
		CompletableFuture<?>[] all = this.parts.stream().map((part) -> part.ready().whenComplete((ready, problem) -> {
			if (problem != null) {
				failed.completeExceptionally(problem);
			}
		})).toArray(CompletableFuture[]::new);
		this.parts.forEach((part) -> new Thread(() -> runAfterItsNeeds(part), part.part().name()).start());
		return CompletableFuture.anyOf(failed, CompletableFuture.allOf(all));
	}

	private void runAfterItsNeeds(PartProcess part) {
		boolean met = this.parts.stream()
			.filter((other) -> part.part().needs().contains(other.part().name()))
			.allMatch((needed) -> needed.ready().handle((ready, problem) -> problem == null).join());
		if (met) {
			part.run();
		}
	}

	void stop() {
		Set<String> backing = Set.of(StackParts.KAFKA, StackParts.STORE);
		stop((part) -> !backing.contains(part.part().name()));
		stop((part) -> backing.contains(part.part().name()));
	}

	private void stop(Predicate<PartProcess> which) {
		this.parts.parallelStream().filter(which).forEach((part) -> part.stop(PATIENCE));
	}

}
