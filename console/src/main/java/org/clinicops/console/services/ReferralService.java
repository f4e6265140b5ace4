package org.clinicops.console.services;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Referrals, with the user's own token: a surgeon sees those addressed to them, others do
 * not exist for them.
 */
@HttpExchange("/api/referrals")
public interface ReferralService {

	/** Soonest deadline first. */
	@GetExchange
	Listing<Referral> referrals(@RequestParam(required = false) @Nullable String status, @RequestParam int page,
			@RequestParam int size);

	@GetExchange("/{id}")
	Referral referral(@PathVariable String id);

	@PostExchange("/{id}/accept")
	Referral accept(@PathVariable String id, @RequestBody Acceptance acceptance);

	@PostExchange("/{id}/decline")
	Referral decline(@PathVariable String id, @RequestBody Decline decline);

	/**
	 * A patient sent to a surgeon for an injection or an opinion.
	 *
	 * @param nextDeadline of an open one; of one that was declined, for finding another
	 * surgeon
	 * @param tasks the attempts at surgeons, the current one last; not in a list
	 */
	record Referral(String id, String reference, String patientId, String pathway, String procedure, String urgency,
			String status, @Nullable String recipientName, @Nullable String owner, Instant requestedAt,
			@Nullable Instant nextDeadline, @Nullable Instant decidedAt, @Nullable String declineReason,
			@Nullable List<Task> tasks, @Nullable Notification notification) {

		/** The surgeon has not answered yet; a declined one is open as well. */
		public boolean awaitsAnswer() {
			return "requested".equals(this.status);
		}

		/** What the surgeon wrote to the coordinator. */
		public @Nullable String note() {
			Task current = (this.tasks == null || this.tasks.isEmpty()) ? null : this.tasks.get(this.tasks.size() - 1);
			return (current != null && current.answer() != null) ? current.answer().note() : null;
		}

		public boolean urgent() {
			return "URGENT".equals(this.urgency);
		}

	}

	/** An attempt at one surgeon. */
	record Task(@Nullable Reply answer) {
	}

	/** What the surgeon said. */
	record Reply(@Nullable String note) {

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "Reply";
		}

	}

	/** How far the mail to the surgeon has come. */
	record Notification(String status, int attempts, @Nullable Instant sentAt) {
	}

	/** Says yes, and nothing else. */
	record Acceptance() {
	}

	/**
	 * Says no, and why.
	 *
	 * @param reason coded, such as {@code NO_CAPACITY}
	 */
	record Decline(@Nullable String reason, @Nullable String note) {

		/** Says nothing: this may end up in a log. */
		@Override
		public String toString() {
			return "Decline";
		}

	}

}
