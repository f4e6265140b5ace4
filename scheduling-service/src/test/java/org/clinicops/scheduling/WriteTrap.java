package org.clinicops.scheduling;

import java.util.Optional;

import org.clinicops.support.domain.Aggregate;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.BeforeDeleteEvent;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveEvent;
import org.springframework.web.context.request.RequestContextHolder;

/** Lets something happen just before the service writes for the n-th time on request. */
class WriteTrap extends AbstractMongoEventListener<Aggregate<?>> {

	private @Nullable Runnable action;

	private int writesLeft;

	/** The thread that is about to write dies, as far as the store can tell. */
	void killAt(int write) {
		doAt(write, () -> {
			throw new Killed();
		});
	}

	synchronized void doAt(int write, Runnable action) {
		this.action = action;
		this.writesLeft = write;
	}

	synchronized void clear() {
		this.action = null;
	}

	/** Whether there were fewer writes than that. */
	synchronized boolean isLeftSet() {
		return this.action != null;
	}

	@Override
	public void onBeforeSave(BeforeSaveEvent<Aggregate<?>> event) {
		count();
	}

	@Override
	public void onBeforeDelete(BeforeDeleteEvent<Aggregate<?>> event) {
		count();
	}

	private void count() {
		if (RequestContextHolder.getRequestAttributes() != null) {
			Optional.ofNullable(due()).ifPresent(Runnable::run);
		}
	}

	private synchronized @Nullable Runnable due() {
		if (this.action == null || --this.writesLeft > 0) {
			return null;
		}
		Runnable due = this.action;
		this.action = null;
		return due;
	}

	/** Nobody catches it. */
	private static final class Killed extends Error {

		private static final long serialVersionUID = 1L;

	}

}
