package org.clinicops.referral.referral.web;

import jakarta.validation.Valid;
import org.clinicops.referral.ReferralAccess;
import org.clinicops.referral.recipient.RecipientId;
import org.clinicops.referral.referral.Actor;
import org.clinicops.referral.referral.Answering;
import org.clinicops.referral.referral.ReferralId;
import org.clinicops.referral.referral.Referrals;
import org.clinicops.referral.referral.TaskStatus;
import org.clinicops.support.domain.PageOf;
import org.clinicops.support.domain.Paging;
import org.clinicops.support.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The surgeon's inbox and the coordinator's list, and the surgeon's answers. */
@RestController
@RequestMapping("/api/referrals")
class ReferralController {

	private final Referrals referrals;

	private final Answering answering;

	ReferralController(Referrals referrals, Answering answering) {
		this.referrals = referrals;
		this.answering = answering;
	}

	@GetMapping
	PageOf<ReferralSummary> list(@RequestParam(required = false) @Nullable TaskStatus status,
			@Valid @ParameterObject Paging paging, Caller caller) {
		return this.referrals.list(actor(caller), status, paging).map(ReferralSummary::of);
	}

	@GetMapping("/{id}")
	ReferralDetail find(@PathVariable ReferralId id, Caller caller) {
		return ReferralDetail.of(this.answering.find(id, actor(caller)));
	}

	@PostMapping("/{id}/accept")
	ReferralDetail accept(@PathVariable ReferralId id, @RequestBody(required = false) @Nullable Accept accept,
			Caller caller) {
		return ReferralDetail.of(this.answering.accept(id, actor(caller)));
	}

	@PostMapping("/{id}/decline")
	ReferralDetail decline(@PathVariable ReferralId id, @Valid @RequestBody Decline decline, Caller caller) {
		return ReferralDetail.of(this.answering.decline(id, decline.reason(), decline.note(), actor(caller)));
	}

	private static Actor actor(Caller caller) {
		String recipient = caller.recipient();
		return new Actor(caller.name(), (recipient != null) ? new RecipientId(recipient) : null,
				ReferralAccess.seesAll(caller), ReferralAccess.answersAll(caller));
	}

}
