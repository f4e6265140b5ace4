package org.clinicops.console.referrals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.clinicops.console.services.Answer;
import org.clinicops.console.services.IntakeService.Patient;
import org.clinicops.console.services.Listing;
import org.clinicops.console.services.Patients;
import org.clinicops.console.services.Problem;
import org.clinicops.console.services.ReferralService;
import org.clinicops.console.services.ReferralService.Acceptance;
import org.clinicops.console.services.ReferralService.Decline;
import org.clinicops.console.services.ReferralService.Referral;
import org.clinicops.console.session.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Referrals and their answers. Whose referrals appear, and who may answer, is
 * referral-service's decision; it gets the user's own token.
 */
@Controller
@RequestMapping("/referrals")
class ReferralsController {

	private static final int PAGE_SIZE = 50;

	private final ReferralService referrals;

	private final Patients patients;

	ReferralsController(ReferralService referrals, Patients patients) {
		this.referrals = referrals;
		this.patients = patients;
	}

	@ModelAttribute("reasons")
	List<String> reasons() {
		return List.of("NOT_MY_FIELD", "NO_CAPACITY", "MORE_CONSERVATIVE_CARE_FIRST", "INSURANCE", "OTHER");
	}

	@ModelAttribute("statuses")
	List<String> statuses() {
		return List.of("requested", "accepted", "rejected");
	}

	@GetMapping
	String inbox(@RequestParam(name = "status", required = false) @Nullable String wanted,
			@RequestParam(defaultValue = "0") int page, Authentication authentication, HtmxRequest htmx, Model model) {
		String status = Objects.requireNonNullElseGet(wanted, () -> firstStatus(authentication));
		Answer<Listing<Referral>> waiting = Answer
			.of(() -> this.referrals.referrals(status.equals("all") ? null : status, page, PAGE_SIZE));
		model.addAttribute("referrals", waiting);
		model.addAttribute("patients", this.patients.byId(Listing.items(waiting).stream().map(Referral::patientId)));
		model.addAttribute("status", status);
		return htmx.isHtmxRequest() ? "referrals/inbox :: inbox" : "referrals/inbox";
	}

	/** A coordinator's work goes on when a surgeon has declined. */
	private static String firstStatus(Authentication authentication) {
		SignedIn user = SignedIn.of(authentication);
		return (user != null && user.is("coordinator")) ? "all" : "requested";
	}

	@GetMapping("/{id}")
	ModelAndView referral(@PathVariable String id, HtmxRequest htmx) {
		return page(read(id), null, htmx);
	}

	@PostMapping(path = "/{id}", params = "decision=accept")
	ModelAndView accept(@PathVariable String id, HtmxRequest htmx) {
		return decided(id, Answer.of(() -> this.referrals.accept(id, new Acceptance())), htmx);
	}

	@PostMapping(path = "/{id}", params = "decision=decline")
	ModelAndView decline(@PathVariable String id, @ModelAttribute("decline") Decline decline, HtmxRequest htmx) {
		return decided(id, Answer.of(() -> this.referrals.decline(id, decline)), htmx);
	}

	private ModelAndView decided(String id, Answer<Referral> answer, HtmxRequest htmx) {
		Problem problem = answer.orNotFound().problem();
		return (problem != null) ? page(read(id), problem, htmx) : page(answer, null, htmx).addObject("decided", true);
	}

	private Answer<Map<String, Patient>> patientOf(Answer<Referral> referral) {
		Referral content = referral.content();
		return this.patients.byId((content != null) ? Stream.of(content.patientId()) : Stream.empty());
	}

	private Answer<Referral> read(String id) {
		return Answer.of(() -> this.referrals.referral(id)).orNotFound();
	}

	private ModelAndView page(Answer<Referral> referral, @Nullable Problem refusal, HtmxRequest htmx) {
		HttpStatusCode status = (refusal != null) ? HttpStatusCode.valueOf(refusal.status()) : HttpStatus.OK;
		return new ModelAndView(htmx.isHtmxRequest() ? "referrals/referral :: referral" : "referrals/referral", status)
			.addObject("referral", referral)
			.addObject("patients", patientOf(referral))
			.addObject("refusal", refusal);
	}

}
